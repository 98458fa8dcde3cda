import { foundInXml } from './xml.ts';
import type { XmlHandlers } from './xml.ts';

/** More than Excel lets into a cell. */
const longestText = 32_767;

/** Gathers the text of a cell or of an entry of the shared ones, with fonts or without; how it is pronounced is left out. */
export class TextGatherer {
	#text = '';
	#isOpen = false;
	#isPronunciation = false;

	begin(): void {
		this.#text = '';
	}
	open(name: string): void {
		if (name === 't' || name === 'v') this.#isOpen = true;
		else if (name === 'rPh') this.#isPronunciation = true;
	}
	close(name: string): void {
		if (name === 't' || name === 'v') this.#isOpen = false;
		else if (name === 'rPh') this.#isPronunciation = false;
	}
	take(text: string): void {
		if (this.#isOpen && !this.#isPronunciation) this.#text += text;
	}
	end(): string {
		return this.#text;
	}
}

/** As it is shown: signs that XML does not know are written as `_x000D_`. */
export function shownText(text: string): string {
	const plain = text.includes('_x')
		? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) =>
				String.fromCharCode(Number.parseInt(code, 16)),
			)
		: text;
	return ownText(plain.trim().slice(0, longestText));
}

/** A copy: what is cut out of a piece of a file would else keep all of that piece in memory. */
const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/**
 * The texts that cells refer to by number.
 *
 * @throws {UnreadableFile}
 */
export async function sharedTexts(pieces: AsyncIterable<string>): Promise<readonly string[]> {
	const texts: string[] = [];
	for await (const some of foundInXml(pieces, gatherShared)) texts.push(...some);
	return texts;
}

function gatherShared(found: (text: string) => void): XmlHandlers {
	const gatherer = new TextGatherer();
	return {
		open(name) {
			if (name === 'si') gatherer.begin();
			else gatherer.open(name);
		},
		text: (text) => gatherer.take(text),
		close(name) {
			if (name === 'si') found(shownText(gatherer.end()));
			else gatherer.close(name);
		},
	};
}
