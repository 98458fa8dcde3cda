/** Where the script speaks itself: what it says there stays. */
const spoken = 'following';

/**
 * Makes the content of one element that of another, and leaves alone what is the same: so the focus,
 * what is selected, and details that somebody has opened stay as they are.
 *
 * @returns whether anything was not the same
 */
export function patch(old: Element, next: Element): boolean {
	const [was, is] = [[...old.childNodes], [...next.childNodes]];
	const both = Math.min(was.length, is.length);
	let head = 0;
	while (head < both && isSame(was[head], is[head])) head++;
	let tail = 0;
	while (tail < both - head && isSame(was[was.length - 1 - tail], is[is.length - 1 - tail])) tail++;
	const gone = was.slice(head, was.length - tail);
	const come = is.slice(head, is.length - tail);
	if (gone.length === come.length) {
		return gone.map((node, index) => replace(node, come[index])).some(Boolean);
	}
	const behind = was[was.length - tail] ?? null;
	for (const node of gone) node.remove();
	for (const node of come) old.insertBefore(node, behind);
	return true;
}

/** @returns whether they were not the same */
function replace(node: ChildNode, by: ChildNode | undefined): boolean {
	if (!by || isSame(node, by)) return false;
	if (node instanceof Element && by instanceof Element && isAlike(node, by)) return patch(node, by);
	node.replaceWith(by);
	return true;
}

/** Whether two elements differ in what they hold alone. */
const isAlike = (one: Element, other: Element) => emptied(one).isEqualNode(emptied(other));

function emptied(element: Element): Element {
	const empty = document.createElement(element.tagName);
	for (const { name, value } of element.attributes) {
		if (name !== 'open') empty.setAttribute(name, value);
	}
	return empty;
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
	if (!one || !other) return false;
	if (one.isEqualNode(other)) return true;
	if (!(one instanceof Element && other instanceof Element)) return false;
	if (one.id === spoken) return other.id === spoken;
	const opened = 'details[open]';
	const isOpened = one.matches(opened) || one.querySelector(opened) !== null;
	return isOpened && closed(one).isEqualNode(closed(other));
}

function closed(element: Element): Element {
	const holder = document.createElement('div');
	holder.append(element.cloneNode(true));
	for (const details of holder.querySelectorAll('details')) details.open = false;
	return holder;
}
