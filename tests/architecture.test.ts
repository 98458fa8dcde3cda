import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { importsOf, nodesOf, placeOf, sourceFiles, syntaxOf } from './architecture.ts';
import type { Import } from './architecture.ts';

/**
 * Who may import whom; what a folder imports of itself is not listed. `types` are for the checker alone.
 * "npm" is any package, with "node:".
 */
const table: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
	calendar: { values: ['temporal-polyfill', 'feiertagejs'] },
	device: { values: ['calendar'] },
	compat: { values: ['device', 'calendar'] },
	fleet: { values: ['compat', 'device', 'calendar'] },
	catalogue: { values: ['compat', 'device', 'calendar', 'valibot'] },
	detect: { values: ['device', 'ua-parser-js'] },
	council: { values: ['calendar', 'valibot'], types: ['compat', 'device'] },
	audit: { values: [] },
	access: { values: ['council', 'audit'] },
	meeting: { values: ['access', 'council', 'calendar', 'device'] },
	check: { values: ['access', 'council', 'calendar', 'device'] },
	plan: { values: ['compat', 'fleet', 'council', 'device', 'calendar'], types: ['catalogue'] },
	exchange: {
		values: [
			...['council', 'device', 'calendar', 'detect'],
			...['valibot', 'csv-parse', 'ical-generator', 'saxes'],
		],
		types: ['compat'],
	},
	wording: {
		values: ['access', 'audit', 'check', 'compat', 'council', 'device', 'calendar', 'paraglide'],
		types: ['plan'],
	},
	views: {
		values: [
			...['calendar', 'device', 'compat', 'catalogue', 'detect', 'council', 'audit', 'access'],
			...['meeting', 'check', 'plan', 'exchange', 'wording', 'paraglide', 'valibot'],
		],
	},
	cast: { values: ['compat', 'council', 'device', 'calendar'], types: ['catalogue'] },
	room: {
		values: [
			...['access', 'meeting', 'check', 'detect', 'device', 'wording', 'paraglide'],
			...['svelte', 'livekit-client', 'components'],
		],
		types: ['compat'],
	},
	components: {
		values: [
			...['calendar', 'device', 'compat', 'catalogue', 'detect', 'council', 'access', 'audit'],
			...['meeting', 'check', 'plan', 'exchange', 'wording', 'views', 'paraglide'],
			...['svelte', '$app', 'uqr', '@simplewebauthn/browser'],
		],
	},
	server: {
		values: [
			...['calendar', 'device', 'compat', 'catalogue', 'detect', 'council', 'audit', 'access'],
			...['meeting', 'check', 'plan', 'exchange'],
			...['wording', 'views', 'cast', 'paraglide', 'npm'],
		],
	},
	routes: {
		values: [
			...['calendar', 'device', 'compat', 'catalogue', 'detect', 'council', 'audit', 'access'],
			...['meeting', 'check', 'plan', 'exchange', 'wording', 'views', 'components', 'room'],
			...['server', 'paraglide', 'svelte', '$app', '@sveltejs/kit', 'valibot', 'node:'],
			...['kern.scss', 'app.css'],
			// package.json, for the version.
			'',
		],
	},
	hooks: { values: ['routes', 'server', 'paraglide', '$app', '@sveltejs/kit', 'node:'] },
};
const pure = [
	...['calendar', 'device', 'compat', 'fleet', 'catalogue', 'detect', 'council', 'audit', 'access'],
	...['meeting', 'check', 'plan', 'exchange', 'views', 'cast'],
];
/** Not in src/lib, and above all of it. */
const aboveRooms = ['routes', 'hooks'];
const parts = new Set([...Object.keys(table), 'lib', 'paraglide']);
const kit = ['$app', '@sveltejs/kit'];

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const shown = ({ file, to, isType }: Import) => `${file} imports ${isType ? 'types of ' : ''}${to}`;

function isAllowed({ from, to, isType }: Import): boolean {
	const row = table[from];
	if (!row || from === to) return true;
	const allowed = isType ? [...row.values, ...(row.types ?? [])] : row.values;
	if (allowed.includes(to)) return true;
	return !parts.has(to) && !kit.includes(to) && allowed.includes('npm');
}

test('the files and their imports are found', () => {
	expect(files.length).toBeGreaterThan(200);
	expect(imports.length).toBeGreaterThan(500);
	expect([...new Set(files.map(placeOf))].filter((place) => !parts.has(place))).toEqual([
		...['app.d.ts'],
	]);
});

test('arrows point one way', () => {
	const knowsKit = ['request', 'link-request', 'asked-again'].map(
		(name) => `src/lib/server/${name}.ts`,
	);
	const strangers = imports.filter(
		(one) => !isAllowed(one) && !(knowsKit.includes(one.file) && kit.includes(one.to)),
	);
	expect(strangers.map(shown)).toEqual([]);
});

test('pages in the browser do not import the server', () => {
	const onServer = /\.server\.ts$|\+server\.ts$/;
	const leaks = imports.filter(
		({ file, from, to, isType }) =>
			(from === 'routes' || from === 'hooks') && to === 'server' && !isType && !onServer.test(file),
	);
	expect(leaks.map(shown)).toEqual([]);
});

test('routes do not live off another route', () => {
	// A folder with a page, a layout or an endpoint is a route; what lies below it belongs to it.
	const isRoute = (folder: string) => globSync(`${bracketed(folder)}/+*`).length > 0;
	const routeOf = (file: string): string => {
		const folder = dirname(file);
		return isRoute(folder) || folder === 'src/routes' ? folder : routeOf(folder);
	};
	const borrowed = routeImports().filter(
		({ from, to }) => !`${dirname(from)}/`.startsWith(`${routeOf(to)}/`),
	);
	expect(borrowed.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

/** Parameters of routes stand in brackets, which a pattern reads otherwise. */
const bracketed = (folder: string) => folder.replace(/[[\]]/g, '[$&]');

/** What files below src/routes import of each other, by their paths. */
function routeImports() {
	const own = files.filter((file) => placeOf(file) === 'routes');
	return own.flatMap((from) =>
		[...readFileSync(from, 'utf8').matchAll(/from '(\.[^']*)'/g)]
			.map(([, path = '']) => join(dirname(from), path))
			.filter((to) => to.startsWith('src/routes/') && !to.endsWith('/$types'))
			.map((to) => ({ from, to })),
	);
}

test('the judgement of a fleet has one door', () => {
	const throughIt = /\/fleet\/(?!judge-fleet\.ts')[^']*'/;
	const outside = files.filter((file) => placeOf(file) !== 'fleet');
	expect(
		outside.filter((file) => /\/fleet\/judge-fleet\.ts'/.test(readFileSync(file, 'utf8'))),
	).toEqual(['src/lib/plan/register-changes.ts']);
	expect(outside.filter((file) => throughIt.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('one file alone needs the calendar library', () => {
	const users = imports.filter(({ to }) => to === 'temporal-polyfill');
	expect(users.map(({ file }) => file)).toEqual(['src/lib/calendar/wall-clock.ts']);
});

test('what judges and plans has no clock, no chance, no network and no process', () => {
	const impure = files
		.filter((file) => pure.includes(placeOf(file)))
		.flatMap((file) =>
			[...nodesOf(syntaxOf(file))].filter(isImpure).map((node) => `${file}: ${node.getText()}`),
		);
	expect(impure).toEqual([]);
});

function isClock(node: ts.Node): boolean {
	if (ts.isNewExpression(node)) {
		return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
	}
	return ts.isPropertyAccessExpression(node) && /^(Date\.now|Temporal\.Now)$/.test(node.getText());
}

function isImpure(node: ts.Node): boolean {
	if (isClock(node)) return true;
	if (ts.isPropertyAccessExpression(node)) {
		return /^(Math\.random|performance\.now)$/.test(node.getText());
	}
	const isName = ts.isIdentifier(node) && !isPropertyName(node);
	return (
		isName && /^(fetch|process|console|document|navigator|localStorage|globalThis)$/.test(node.text)
	);
}

function isPropertyName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	return (
		ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)
	);
}

/** Whoever needs the real clock, and for what; everything else goes by the council's: server/clock.ts. */
const byRealClock: Readonly<Record<string, string>> = {
	'src/lib/server/imports/oparl/real-moment.ts':
		'since when a source is asked for changes, age of readings',
	'src/lib/server/imports/tables/service.ts': 'age of uploaded files',
	'src/lib/server/jobs/run-job.ts': 'leases and attempts of jobs',
	'src/lib/server/links/failures.ts': 'limit on failures',
	'src/lib/server/privacy/retention-job.ts': 'which sign-ins are over',
	'src/lib/server/meeting/livekit/reconcile.ts': 'age of rooms at LiveKit',
	'src/lib/server/access/delete-account.ts': 'which sign-ins are not over',
	'src/lib/server/access/code-limits.ts': 'limit on failures',
	'src/lib/server/access/password-link.ts': 'how long a link holds',
	'src/lib/server/access/password-request-limit.ts': 'limit on requests',
	'src/lib/server/access/provider.ts': 'age of what the provider says of itself',
	'src/lib/server/access/provider-cookie.ts': 'how long a way to the provider may take',
	'src/lib/server/access/provider-sign-in.ts': 'when somebody came from the provider',
	'src/lib/server/access/sign-in.ts': 'limit on failures',
	'src/lib/server/access/sign-in-by-passkey.ts': 'limit on failures, age of challenges',
	'src/lib/server/access/signed-in.ts': 'age of sign-ins',
	'src/lib/server/access/confirmed-again.ts': 'limit on failures, age of sign-ins',
	'src/routes/(staff)/settings/second-factor/+page.server.ts': 'codes of an app',
	'src/routes/(staff)/settings/second-factor/prove.server.ts':
		'limit on failures, codes, age of sign-ins',
	'src/routes/(staff)/settings/second-factor/options/+server.ts': 'age of challenges',
	'src/routes/sign-in/passkey/options/+server.ts': 'the same',
	'src/routes/sign-in/code/+page.server.ts': 'codes of an app',
	'src/routes/sign-in/provider/callback/+server.ts': 'limit on failures',
	'src/routes/sign-in/second-factor/+page.server.ts': 'codes of an app',
	'src/routes/(staff)/settings/system/+page.server.ts': 'how long the process runs',
	'src/lib/server/checks/check-by-link.ts': 'limit on checks',
	'src/lib/server/process/log.ts': 'limit on lines',
	'src/lib/server/process/keys.ts': 'until when earlier keys open',
	'src/lib/server/process/security/note.ts': 'when something was refused',
	'src/lib/server/process/security/attention-for.ts': 'the same',
	'src/lib/server/privacy/keepings.ts': 'the same',
	'src/lib/server/mail/send-text.ts': 'when a mail goes out',
	'src/lib/server/access/account-ways.query.ts': 'whether a link for a password is over',
	'src/routes/(staff)/settings/security/+page.server.ts': 'the same',
};

test('the clock comes from one place', () => {
	const asked = files
		.filter((file) => ['routes', 'hooks', 'server'].includes(placeOf(file)))
		.flatMap((file) => [...nodesOf(syntaxOf(file))].filter(isClock).map(() => file));
	expect([...new Set(asked)]).toEqual(['src/lib/server/process/clock.ts']);
	const real = files.filter((file) => /\brealNow\b/.test(readFileSync(file, 'utf8')));
	expect(real).toEqual(['src/lib/server/process/clock.ts', ...Object.keys(byRealClock)].sort());
});

test('a type has a name of its own', () => {
	const places = Map.groupBy(
		globSync('{src,scripts,tests}/**/*.ts', { exclude: ['src/lib/paraglide/**'] })
			.sort()
			.flatMap((file) => exportedTypes(file).map((name) => ({ name, file }))),
		({ name }) => name,
	);
	expect(places.size).toBeGreaterThan(500);
	const shared = [...places]
		.map(([name, where]) => ({ name, where: where.map(({ file }) => file) }))
		.filter(({ where }) => where.length > 1);
	expect(shared).toEqual([]);
});

function exportedTypes(file: string): string[] {
	return syntaxOf(file).statements.flatMap((node) => {
		const isType =
			ts.isInterfaceDeclaration(node) ||
			ts.isTypeAliasDeclaration(node) ||
			ts.isClassDeclaration(node);
		if (!isType || !node.name) return [];
		const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		return isExported ? [node.name.text] : [];
	});
}

test('no file is where it all happens', () => {
	const isData = (file: string) => /^src\/lib\/(catalogue|cast)\//.test(file);
	const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
	expect(files.filter((file) => lines(file) > 250 && !isData(file))).toEqual([]);
});

test('the list of rooms in docs/architecture.md is this table, from the ground up', () => {
	const [, section = ''] = readFileSync('docs/architecture.md', 'utf8').split('\n## Rooms\n');
	const [rows = ''] = section.split('\n#');
	const listed = [...rows.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
	const rooms = Object.keys(table).filter((name) => !aboveRooms.includes(name));
	expect(listed.toSorted()).toEqual(rooms.sort());
	const upwards = listed.flatMap((name, at) =>
		(table[name]?.values ?? []).filter((other) => listed.indexOf(other) > at),
	);
	expect(upwards).toEqual([]);
});
