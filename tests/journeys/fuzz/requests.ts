import fc from 'fast-check';

/** Node itself refuses more than 16 KB of headers; a little above what the app reads. */
const longestSearch = 12_500;

/** What is sent to a door. */
export interface FuzzedRequest {
	readonly method: string;
	/** Behind the address, with its question mark. */
	readonly search: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | FormData | null;
}

/** Texts that broke something somewhere, or would keep an expression with quadratic time busy. */
const hostile = fc.constantFrom(
	...['', ' ', '0', '-1', '1e309', 'NaN', 'null', 'true', '1.5', '99999999999999999999'],
	...['__proto__', 'constructor', 'toString', "' OR 1=1 --", '<script>x</script>', '%00', '%'],
	...[
		'\u0000',
		'\ud800',
		'\ufeff',
		'\u202e',
		'１２',
		'ﬁ',
		'👩‍🚀',
		'=1+1',
		'../../etc/passwd',
		'\r\n',
	],
	...['2026-02-30', '9999-12-31', '0000-00-00', '31.2.2026', '24:00', '99:99', '14 Uhr'],
	...['{"a":1}', '[]', '{', '"', 'https://[', '//x', '/\\x', 'javascript:1', 'a@b', 'a@b.c'],
	...['1', 'x', 'ab ', '(', '@', ' ', '-', 'a,', '1.', 'dr. ', 'von '].flatMap((text) => [
		...[`${text.repeat(499)}`, `${text.repeat(2000)}!`, `${text.repeat(9999 / text.length)}`],
		`!${text.repeat(20_000)}`,
	]),
);
const text = fc.oneof(
	{ weight: 4, arbitrary: hostile },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 600 }) },
);

/** @param fields of the page, with values that it shows; most are sent, some more than once */
const pairsOf = (fields: readonly (readonly [string, string])[]) => {
	const known = fields.length > 0 ? fc.constantFrom(...fields) : fc.tuple(text, text);
	const pair = known.chain(([name, shown]) =>
		fc.tuple(
			fc.oneof({ weight: 12, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: text }),
			fc.oneof({ weight: 2, arbitrary: fc.constant(shown) }, { weight: 1, arbitrary: text }),
		),
	);
	const each = fields.map(([name, shown]) =>
		fc
			.oneof({ weight: 3, arbitrary: fc.constant(shown) }, { weight: 1, arbitrary: text })
			.map((value) => [name, value] as [string, string]),
	);
	const most = fc.tuple(...each).map((pairs) => pairs.slice(0, 60));
	return fc.oneof(
		{ weight: 3, arbitrary: most },
		{ weight: 2, arbitrary: fc.array(pair, { maxLength: 30 }) },
	);
};

const encoded = (pairs: readonly (readonly [string, string])[]) =>
	new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();

function withFile(pairs: readonly (readonly [string, string])[], file: string): FormData {
	const form = new FormData();
	for (const [name, value] of pairs) form.append(name, value);
	form.append('file', new Blob([file]), 'list.csv');
	return form;
}

/** @param actions of the page, `default` for the one without a name */
export function requestTo(
	actions: readonly string[],
	methods: readonly string[],
	fields: readonly (readonly [string, string])[],
	origin: string,
): fc.Arbitrary<FuzzedRequest> {
	const search = pairsOf(fields).map((pairs) =>
		pairs.length > 0 ? `?${encoded(pairs).slice(0, longestSearch)}` : '',
	);
	const read = fc.record({
		method: fc.constant('GET'),
		search,
		headers: fc.constant({ accept: 'text/html' }),
		body: fc.constant(null),
	});
	const action = fc
		.constantFrom(...(actions.length > 0 ? actions : ['default']), 'none')
		.map((name) => (name === 'default' ? '' : `?/${name}`));
	const own = { origin, accept: 'text/html' };
	const form = fc.tuple(action, pairsOf(fields)).map(([search, pairs]) => ({
		...{ method: 'POST', search, body: encoded(pairs) },
		headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
	}));
	const multipart = fc.tuple(action, pairsOf(fields), text).map(([search, pairs, file]) => ({
		...{ method: 'POST', search, headers: own, body: withFile(pairs, file) },
	}));
	const types = [
		...['text/plain', 'application/json', 'multipart/form-data; boundary=x', 'x'],
		...['multipart/form-data', 'application/x-www-form-urlencoded'],
	];
	const raw = fc
		.tuple(action, fc.constantFrom(...types), fc.oneof(text, fc.json()), methodOf(methods))
		.map(([search, type, body, method]) => ({
			...{ method, search: methods.length > 0 ? '' : search, body },
			headers: { ...own, 'content-type': type },
		}));
	if (methods.length > 0) return fc.oneof(read, raw);
	return actions.length > 0 ? fc.oneof(read, form, form, multipart, raw) : fc.oneof(read, raw);
}

/** A page takes forms; what an endpoint takes, and now and then something else. */
const methodOf = (methods: readonly string[]) => {
	const own = methods.filter((one) => one !== 'GET');
	return fc.constantFrom(
		...own,
		...own,
		own.length > 0 || methods.length === 0 ? 'POST' : 'DELETE',
	);
};
