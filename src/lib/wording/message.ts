import type { Locale } from '../paraglide/runtime.js';

/**
 * A message of `messages/`, as the tables here hold it. Paraglide makes the options optional and then answers in
 * German outside a request; here they are required.
 */
export type Message<Inputs extends object = object> = (
	inputs: Inputs,
	options: { readonly locale: Locale },
) => string;
