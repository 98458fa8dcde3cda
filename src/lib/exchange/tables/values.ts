import { isLikeFormula } from './formula.ts';

/** What lists write where they know nothing. It never means no. */
const nothing = new Set([
	...[
		'',
		'-',
		'--',
		'–',
		'—',
		'?',
		'n/a',
		'na',
		'n.a.',
		'null',
		'nil',
		'none',
		'undefined',
		'#n/a',
	],
	...['#nv', 'unknown', 'unbekannt', 'k.a.', 'k. a.', 'keine angabe', 'not available'],
	...['not applicable', 'not set', 'nicht bekannt', 'noch nicht bekannt', 'no value'],
]);

/** The text of a cell; `null` where it says nothing. */
export function told(cell: string | undefined): string | null {
	// An apostrophe before a sign of a formula is how we, and spreadsheets, write it as text.
	const given = cell ?? '';
	const isEscaped = given.startsWith("'") && isLikeFormula(given.slice(1));
	const text = (isEscaped ? given.slice(1) : given).replace(/\p{Cc}+/gu, ' ').trim();
	return nothing.has(text.toLowerCase()) ? null : text.slice(0, 500);
}

const yes = new Set([
	'true',
	'yes',
	'ja',
	'j',
	'y',
	'1',
	'x',
	'wahr',
	'on',
	'managed',
	'supervised',
]);
const no = new Set(['false', 'no', 'nein', 'n', '0', 'falsch', 'off', 'unmanaged', 'unsupervised']);

/** A yes or a no; `null` for anything else. */
export function flag(text: string | null): boolean | null {
	const plain = text?.toLowerCase() ?? '';
	if (yes.has(plain)) return true;
	return no.has(plain) ? false : null;
}
