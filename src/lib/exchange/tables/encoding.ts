import { UnreadableFile } from './unreadable-file.ts';

/** Character sets offices send, by the names `TextDecoder` knows. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/**
 * Guesses the character set of a text. A wrong guess shows up as "MÃ¼ller", so people may change it.
 *
 * @throws {UnreadableFile} `binary` when it is no text at all
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, 4096);
	const zeros = [0, 0];
	let controls = 0;
	for (const [at, byte] of start.entries()) {
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
		else if (isControl(byte)) controls++;
	}
	const [even = 0, odd = 0] = zeros;
	const most = start.length * 0.3;
	// Letters beyond Latin have a second byte of their own, and it may look like a control character.
	const few = most / 10;
	if (odd > most && even < few && controls < few) return 'utf-16le';
	if (even > most && odd < few && controls < few) return 'utf-16be';
	if (even + odd + controls > 0) throw new UnreadableFile('binary');
	return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const step = 1 << 20;
	try {
		for (let at = 0; at < bytes.length; at += step) {
			decoder.decode(bytes.subarray(at, at + step), { stream: true });
		}
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

/** The text piece by piece, without the mark of its byte order. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
	const decoder = new TextDecoder(encoding);
	const step = 1 << 16;
	for (let at = 0; at < bytes.length; at += step) {
		yield decoder.decode(bytes.subarray(at, at + step), { stream: true });
	}
	yield decoder.decode();
}

/** The beginning of the text; at most so many bytes of it are looked at. */
export function beginning(bytes: Uint8Array, encoding: Encoding, length = 65_536): string {
	return new TextDecoder(encoding).decode(bytes.subarray(0, length));
}
