import type { Transport } from '@sveltejs/kit';
import { Unsent } from './routes/unsent.ts';

/** Kit writes down what a `load` returns, also for pages without its script, where nobody reads it. */
export const transport: Transport = {
	Unsent: { encode: (value) => value instanceof Unsent && 'not sent', decode: () => null },
};
