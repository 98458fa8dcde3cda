import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

/** How a letter begins and how it ends. @param name whom it is for; empty: everybody */
export const frameOf = (
	{ helper, sender }: { readonly helper: string; readonly sender: string },
	name: string,
	locale: Locale,
) => ({
	greeting: name ? m.news_greeting({ name }, { locale }) : m.news_greetingAll({}, { locale }),
	closing: m.news_closing({ helper, sender }, { locale }),
});
