/** What a mail server says of a letter that it could not deliver, by RFC 3464. */
export interface Bounce {
	/** Every Message-ID in it, with angle brackets: the letter's, and that of the report. */
	readonly messageIds: readonly string[];
	/** `failed`: it will not be delivered; `delayed`: it is tried again. Small letters. */
	readonly action: string;
	/** "5.1.1"; empty: it says none. */
	readonly status: string;
	/** In the words of the server; empty: it says none. */
	readonly diagnostic: string;
}

const longest = 500;

/**
 * Reads a report as it was pasted or received, whole or from where the report begins.
 *
 * @returns `null`: it is none
 */
export function readBounce(text: string): Bounce | null {
	// A header that goes on in the next line is one.
	const lines = text
		.replaceAll('\r\n', '\n')
		.replaceAll(/\n[ \t]/g, ' ')
		.split('\n');
	const fields = lines.flatMap((line) => {
		// Where it was pasted from an answer, the lines are quoted.
		const plain = line.replace(/^[> ]{0,20}/, '');
		const at = plain.indexOf(':');
		const name = plain.slice(0, at).trim().toLowerCase();
		return at > 0 ? [{ name, value: plain.slice(at + 1).trim() }] : [];
	});
	const valueOf = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
	const action = valueOf('action').toLowerCase().split(' ')[0] ?? '';
	if (action === '') return null;
	const messageIds = fields.flatMap(({ name, value }) => {
		const id = /<[\w.@$+=-]{3,300}>/.exec(value)?.[0];
		return id && (name === 'message-id' || name === 'references') ? [id] : [];
	});
	const said = valueOf('diagnostic-code');
	const diagnostic = said.slice(said.indexOf(';') + 1).trim();
	return {
		...{ messageIds, action, diagnostic: diagnostic.slice(0, longest) },
		status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(valueOf('status'))?.[0] ?? '',
	};
}
