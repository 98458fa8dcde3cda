import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort()];
const proseOf = (file: string) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** Folders that a path in a document begins with: those of the repository and those of src/lib. */
const roots = ['.', 'src/lib'].map((root) => ({
	root,
	folders: readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name),
}));

function placesOf(path: string): readonly string[] {
	const [first = ''] = path.split('/');
	return roots.filter(({ folders }) => folders.includes(first)).map(({ root }) => join(root, path));
}

const isThere = (place: string) =>
	place.includes('*') ? globSync(place).length > 0 : existsSync(place);

test('the documents are found', () => {
	expect(documents.length).toBeGreaterThan(5);
});

test.each(documents)('paths that %s names exist', (file) => {
	const quoted = [...proseOf(file).matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text);
	const gone = quoted.filter((path) => {
		if (!/^[\w()[\].*-]+(\/[\w()[\].*-]+)*\/?$/.test(path) || !path.includes('/')) return false;
		const places = placesOf(path);
		return places.length > 0 ? !places.some(isThere) : /\.(ts|js|svelte|json|md)$/.test(path);
	});
	expect([...new Set(gone)]).toEqual([]);
});

test.each(documents)('links of %s to other files lead somewhere', (file) => {
	const targets = [...proseOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
		([, to = '']) => to,
	);
	expect(targets.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);
});

test.each(documents)('what %s says a file holds is in it: `name` (`file`)', (file) => {
	const claims = [...proseOf(file).matchAll(/`([\w.]+)`\s+\(`([^`\s]+\.(?:ts|js|svelte))`/g)];
	const wrong = claims.filter(([, name = '', path = '']) => {
		const place = placesOf(path).find(existsSync);
		const word = new RegExp(`\\b${name.split('.').at(-1)}\\b`);
		return place === undefined || !word.test(readFileSync(place, 'utf8'));
	});
	expect(wrong.map(([claim]) => claim)).toEqual([]);
});

test('docs/architecture.md lists the folders of the server', () => {
	const folders = readdirSync('src/lib/server', { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'testing')
		.map(({ name }) => name);
	const listed = [...proseOf('docs/architecture.md').matchAll(/^\| `server\/(\w+)`/gm)];
	expect(listed.map(([, name = '']) => name).sort()).toEqual(folders.sort());
});
