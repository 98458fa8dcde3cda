const here = 'http://here.invalid';

/** A path of ours to lead back to; anything that might leave us is `null`. */
export function ownPath(text: string | null | undefined): string | null {
	if (!text?.startsWith('/') || /[\\\s]/.test(text)) return null;
	if (!URL.canParse(text, here)) return null;
	const url = new URL(text, here);
	if (url.origin !== here || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search + url.hash;
}
