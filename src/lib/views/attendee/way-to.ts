/** What an office wrote down as the way into a meeting. */
export interface WayTo {
	/** As it was written; empty: nobody knows it yet. */
	readonly text: string;
	/** What opens at a tap: a page or a telephone number. */
	readonly href: string | null;
	readonly kind: 'page' | 'phone' | 'text';
}

/** Only web addresses and telephone numbers become something to tap; the rest is shown as text. */
export function wayTo(written: string): WayTo {
	const text = written.trim();
	if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) {
		return { text, href: new URL(text).href, kind: 'page' };
	}
	// "0391 540-0", "+49 (0)391 / 5400"; a code behind it is for the person to type.
	const [number] = /^\+?[\d\s()/-]{5,}\d/.exec(text) ?? [];
	if (number === undefined) return { text, href: null, kind: 'text' };
	return { text, href: `tel:${number.replace('(0)', '').replace(/[^\d+]/g, '')}`, kind: 'phone' };
}
