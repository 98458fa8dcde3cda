import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../unreadable-file.ts';

/** What is done with XML as it comes. Names have no prefix of a namespace. */
export interface XmlHandlers {
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	/** All of a text at once. */
	text?(text: string): void;
	close?(name: string): void;
}

/** Elements of workbooks lie some ten deep. */
const deepest = 100;

/**
 * What is found in XML, after each of its pieces; nothing else of it is held. In no text at all nothing is found.
 *
 * @throws {UnreadableFile} `brokenExcel`: it is not well-formed, or declares entities, as no workbook does
 */
export async function* foundInXml<Found>(
	pieces: AsyncIterable<string>,
	handlersFor: (found: (one: Found) => void) => XmlHandlers,
): AsyncGenerator<readonly Found[]> {
	let all: Found[] = [];
	const parser = parserFor(handlersFor((one) => all.push(one)));
	const taken = () => {
		const some = all;
		all = [];
		return some;
	};
	let isEmpty = true;
	for await (const piece of pieces) {
		isEmpty &&= piece === '';
		readably(() => parser.write(piece));
		yield taken();
	}
	if (!isEmpty) readably(() => parser.close());
	yield taken();
}

function parserFor(handlers: XmlHandlers) {
	const parser = new SaxesParser({ position: false, xmlns: false });
	let depth = 0;
	parser.on('doctype', refuse);
	parser.on('opentag', ({ name, attributes }) => {
		if (++depth > deepest) refuse();
		handlers.open(localName(name), attributes);
	});
	parser.on('closetag', ({ name }) => {
		depth--;
		handlers.close?.(localName(name));
	});
	if (handlers.text) {
		const text = handlers.text.bind(handlers);
		parser.on('text', text);
		parser.on('cdata', text);
	}
	return parser;
}

function refuse(): never {
	throw new UnreadableFile('brokenExcel');
}

function readably(read: () => void): void {
	try {
		read();
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		refuse();
	}
}

/** "x:row" is "row": which prefix a namespace has is up to whoever writes. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
