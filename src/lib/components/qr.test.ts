import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrOf } from './qr.ts';

const link =
	'https://sitzung.elsterfurt.example/j/VhZ0uL9nQ2yXw8sT1rKcPbMd.1.4fXk2aQy7WnB0sLr9uTzEg';

test('the path draws every dark module once and no light one', () => {
	const { size, path } = qrOf(link);
	const drawn = new Set<string>();
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let i = 0; i < Number(length); i++) {
			const module = `${Number(x) + i} ${y}`;
			expect(drawn.has(module)).toBe(false);
			drawn.add(module);
		}
	}
	const { data } = encode(link, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x} ${y}`] : [])));
	expect([size, drawn]).toEqual([data.length, new Set(dark)]);
});
