import { encode } from 'uqr';

/** A QR code as one path of an SVG, a unit a module, with the quiet zone of four around it. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

export function qrOf(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const runs = data.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { size, path: runs.join('') };
}

/** Where dark modules begin in a row, and how many stand together. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		if (!dark) continue;
		const last = runs.at(-1);
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	}
	return runs;
}
