import { printHtml } from './html.ts';

/** What the build or the connection decides, and what is recorded elsewhere. */
const ignored = new Set([
	...['connection', 'content-length', 'date', 'etag', 'keep-alive', 'link', 'transfer-encoding'],
	...['last-modified', 'x-sveltekit-page'],
]);

export interface RecordedAnswer {
	readonly response: Response;
	readonly text: string;
	/** What `__data.json` says of the same address; `null` where it has none, or none is recorded. */
	readonly data: string | null;
}

/** Prints an answer: its status, its headers, and what it says. */
export function printAnswer({ response, text }: RecordedAnswer): string {
	const headers = [...response.headers]
		.filter(([name]) => !ignored.has(name))
		.map(([name, value]) => `${name}: ${printHeader(name, value)}\n`);
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	return [`${response.status}\n`, ...headers, '\n', isPage ? printHtml(text) : text].join('');
}

function printHeader(name: string, value: string): string {
	if (name === 'set-cookie') return value.replace(/=[^;]*/, '=…').replace(/; expires=[^;]*/i, '');
	if (name !== 'content-security-policy') return value;
	return value.replace(/'(nonce|sha256)-[^']+'/g, "'$1-…'");
}
