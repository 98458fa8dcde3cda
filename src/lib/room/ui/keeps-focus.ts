import type { Attachment } from 'svelte/attachments';

/** Where the focus goes when what had it goes away: the nearest that remains says `data-home`. */
const home = '[data-home]';

/** Focus never falls to the body: whoever works by keyboard or hears the page would begin from its top. */
export const keepsFocus: Attachment<HTMLElement> = (root) => {
	/** What had the focus last, and what it stood in, from the inside out; empty after a tap beside all. */
	let held: readonly Element[] = [];
	const hold = ({ target }: Event) => {
		// Safari gives no button the focus that is tapped.
		const acting = target instanceof Element ? target.closest('button, select, [tabindex]') : null;
		held = acting && root.contains(acting) ? pathOf(acting, root) : [];
	};
	const release = () =>
		setTimeout(() => {
			if (isLost() && document.hasFocus() && held[0]?.isConnected) held = [];
		});
	const look = () => {
		if (held[0] && !held[0].isConnected && isLost()) homeOf(held)?.focus();
	};
	const observer = new MutationObserver(look);
	observer.observe(root, { childList: true, subtree: true });
	root.addEventListener('focusin', hold);
	root.addEventListener('click', hold, true);
	root.addEventListener('focusout', release);
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', hold);
		root.removeEventListener('click', hold, true);
		root.removeEventListener('focusout', release);
	};
};

const isLost = () => document.activeElement === null || document.activeElement === document.body;

function pathOf(element: Element, root: Element): readonly Element[] {
	const path = [element];
	for (let one = element.parentElement; one && one !== root; one = one.parentElement)
		path.push(one);
	return [...path, root];
}

function homeOf(path: readonly Element[]): HTMLElement | undefined {
	for (const place of path) {
		if (!place.isConnected) continue;
		const homes = [...place.querySelectorAll<HTMLElement>(home)];
		const found = homes.find((one) => {
			// That of a row in a list is for what went away in the same row.
			const row = one.closest('li');
			return one.getClientRects().length > 0 && (row === null || row.contains(place));
		});
		if (found) return found;
	}
	return undefined;
}
