/**
 * Polyfills for what Svelte, Paraglide and livekit-client call unconditionally and the oldest browsers
 * of `roomFloor` lack. First import of a page's script. Versions: developer.mozilla.org, checked 2026-11.
 */

// Chrome 71
if (typeof globalThis === 'undefined') Object.assign(window, { globalThis: window });

// Chrome 71
if (typeof queueMicrotask === 'undefined') {
	window.queueMicrotask = (callback) => void Promise.resolve().then(callback);
}

// Chrome 85; called with plain text only
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

// Chrome 84; livekit-client refers to a handful of its own objects, which then live as long as the page
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
