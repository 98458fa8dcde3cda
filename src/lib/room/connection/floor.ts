/**
 * What Svelte, Paraglide and LiveKit's client call without asking, and the oldest browsers of
 * `roomFloor` lack. First import of the page's script. Versions: developer.mozilla.org, checked 2026-11.
 */

// Chrome 71
if (typeof globalThis === 'undefined') Object.assign(window, { globalThis: window });

// Chrome 71
if (typeof queueMicrotask === 'undefined') {
	window.queueMicrotask = (callback) => void Promise.resolve().then(callback);
}

// Chrome 85; asked only for plain text
if (!('replaceAll' in String.prototype)) {
	Object.assign(String.prototype, {
		replaceAll(this: string, from: string, to: string) {
			return this.split(from).join(to);
		},
	});
}

// Chrome 93, Firefox 92, Safari 15.4
const own = Object.prototype.hasOwnProperty;
if (typeof Object.hasOwn === 'undefined') {
	Object.hasOwn = (held, key) => own.call(held, key);
}

// Chrome 84; the client keeps a handful of its own objects in them for as long as the page lives
if (typeof WeakRef === 'undefined') {
	Object.assign(window, {
		WeakRef: class {
			readonly deref: () => unknown;
			constructor(target: unknown) {
				this.deref = () => target;
			}
		},
	});
}
