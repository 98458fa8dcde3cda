const rate = 16_000;

/** Two soft notes as a WAV file, so that an element plays them the way it will play voices. */
export function toneFile(): Blob {
	const notes = [523.25, 659.25].flatMap((hertz) => note(hertz, 0.6));
	const samples = Int16Array.from(notes, (value) => Math.round(value * 0x5fff));
	const header = new DataView(new ArrayBuffer(44));
	const write = (at: number, text: string) =>
		[...text].forEach((sign, i) => header.setUint8(at + i, sign.charCodeAt(0)));
	write(0, 'RIFF');
	header.setUint32(4, 36 + samples.byteLength, true);
	write(8, 'WAVEfmt ');
	header.setUint32(16, 16, true);
	// PCM, one channel.
	header.setUint16(20, 1, true);
	header.setUint16(22, 1, true);
	header.setUint32(24, rate, true);
	header.setUint32(28, rate * 2, true);
	header.setUint16(32, 2, true);
	header.setUint16(34, 16, true);
	write(36, 'data');
	header.setUint32(40, samples.byteLength, true);
	return new Blob([header, samples], { type: 'audio/wav' });
}

/** Fades in and out, so that it neither clicks nor startles. */
function note(hertz: number, seconds: number): number[] {
	const length = Math.round(seconds * rate);
	return Array.from({ length }, (_, i) => {
		const swell = Math.sin((Math.PI * i) / length) ** 0.5;
		return swell * Math.sin((2 * Math.PI * hertz * i) / rate);
	});
}
