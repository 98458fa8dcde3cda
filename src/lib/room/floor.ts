/**
 * What Svelte, Paraglide and LiveKit's client call and the oldest browsers of `roomFloor` lack. Must
 * be the first import of the page's script. Versions: developer.mozilla.org, checked 2026-11.
 */

// Chrome 92, Firefox 95, Safari 15.4; the client names its messages by it.
if (typeof crypto.randomUUID !== 'function') {
	crypto.randomUUID = () => {
		const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
		const hex = bytes.map((byte, index) => {
			if (index === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0');
			if (index === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0');
			return byte.toString(16).padStart(2, '0');
		});
		const part = (from: number, to: number) => hex.slice(from, to).join('');
		return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
	};
}

// Chrome 71
if (typeof queueMicrotask !== 'function') {
	window.queueMicrotask = (callback) => void Promise.resolve().then(callback);
}

// Chrome 73
if (typeof Object.fromEntries !== 'function') {
	Object.fromEntries = (entries: Iterable<readonly [PropertyKey, unknown]>) => {
		const made: Record<PropertyKey, unknown> = {};
		for (const [key, value] of entries) made[key] = value;
		return made;
	};
}

// Chrome 76
if (typeof Promise.allSettled !== 'function') {
	Promise.allSettled = (promises: Iterable<unknown>) =>
		Promise.all(
			[...promises].map((promise) =>
				Promise.resolve(promise).then(
					(value) => ({ status: 'fulfilled' as const, value }),
					(reason: unknown) => ({ status: 'rejected' as const, reason }),
				),
			),
		);
}

// Chrome 92, Safari 15.4
for (const kind of [Array, String]) {
	if (typeof kind.prototype.at === 'function') continue;
	Object.defineProperty(kind.prototype, 'at', {
		configurable: true,
		writable: true,
		value(this: ArrayLike<unknown>, index: number) {
			const whole = Math.trunc(index) || 0;
			return this[whole < 0 ? this.length + whole : whole];
		},
	});
}
