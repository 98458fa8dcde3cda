import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { keptByHand } from '../src/lib/catalogue/ceilings/by-hand.ts';
import { browserData } from '../src/lib/catalogue/ceilings/browser-data.ts';
import { webFeatureKeys } from '../src/lib/catalogue/web-features.ts';
import type { BrowserData } from './refresh/browser-data.ts';
import { featureTable } from './refresh/feature-table.ts';
import { previousFile, replaced } from './refresh/previous-data.ts';
import { keptSince, releaseTable } from './refresh/release-table.ts';
import type { ReleasedBrowser } from './refresh/release-table.ts';

/**
 * `npm run refresh-catalogue`: writes the browser tables of the catalogue anew from the installed
 * @mdn/browser-compat-data, keeps what it replaces, and says what has to be looked at by hand. The only
 * reader of that package.
 */

const data: BrowserData = createRequire(import.meta.url)('@mdn/browser-compat-data');
const { version, timestamp } = data.__meta;
const asOf = timestamp.slice(0, 10);
const folder = new URL('../src/lib/catalogue/ceilings/', import.meta.url);
const isBrowser = (name: string): name is ReleasedBrowser => name in keptSince;

const files: readonly (readonly [name: string, text: string])[] = [
	...Object.keys(keptSince)
		.filter(isBrowser)
		.map((browser) => [`releases-${browser}.table.ts`, releaseTable(data, browser)] as const),
	['web-features.table.ts', featureTable(data, webFeatureKeys)],
	[
		'browser-data.ts',
		`/** The browser data behind the tables; written by \`npm run refresh-catalogue\`. */
export const browserData = { asOf: '${asOf}', version: '${version}' } as const;
`,
	],
];

const written = files.map(([name, after]) => ({
	...{ name, after, before: readFileSync(new URL(name, folder), 'utf8') },
}));
const previous = replaced(browserData, version, written);
if (previous !== null) writeFileSync(new URL('previous-data.ts', folder), previousFile(previous));

let changed = 0;
for (const { name, before: old, after: text } of written) {
	const file = new URL(name, folder);
	const before = old.split('\n');
	const after = text.split('\n');
	const added = after.filter((line) => !before.includes(line)).length;
	const gone = before.filter((line) => !after.includes(line)).length;
	if (added + gone === 0) continue;
	changed++;
	writeFileSync(file, text);
	console.log(`${name}: ${added} lines new, ${gone} gone`);
}
console.log(
	`@mdn/browser-compat-data ${version}, data of ${asOf}: ${changed} of ${files.length} tables changed`,
);
if (changed > 0)
	console.log(
		'Which devices of a register get another verdict: the page Werkzeuge, for staff\nWhich verdicts change: npx vitest run -u tests/cast-and-catalogue.test.ts, then git diff tests/cast-and-catalogue.txt',
	);
console.log(
	'Not refreshed, for no package knows it; by hand, with its day in ceilings/by-hand.ts:',
);
for (const { entry, what, checked } of keptByHand)
	console.log(`  ${entry}: ${what}, read to ${checked}`);
console.log('New browser data: npm install --save-dev @mdn/browser-compat-data@latest');
