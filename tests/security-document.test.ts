import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { may, mayIn, rolesFor } from '../src/lib/access/acts.ts';
import type { Act } from '../src/lib/access/acts.ts';
import type { StaffActor } from '../src/lib/access/actor.ts';
import { staffRoles } from '../src/lib/access/roles.ts';
import type { StaffRole } from '../src/lib/access/roles.ts';
import { longestHours } from '../src/lib/access/sign-in-end.ts';
import { retentionBounds, usualRetention } from '../src/lib/council/retention.ts';
import { failureLimits } from '../src/lib/server/process/limits.ts';
import { sourceFiles } from './architecture.ts';

const text = readFileSync('docs/security.md', 'utf8');

/** The rows of a table, found by the words of its head. */
function table(...head: readonly string[]): readonly (readonly string[])[] {
	const lines = text.split('\n').map(cells);
	const begin = lines.findIndex((line) => line.join() === head.join());
	const end = lines.findIndex((line, at) => at > begin && line.length === 0);
	return begin === -1 ? [] : lines.slice(begin + 2, end);
}
const cells = (line: string): readonly string[] =>
	line.startsWith('|')
		? line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim())
		: [];

describe('who may do what', () => {
	const written = table('what', 'act', ...staffRoles);
	const actOf = (row: readonly string[]) => row[1]?.replaceAll('`', '') as Act;
	/** In a session that somebody else leads. */
	const answer = (act: Act, role: StaffRole) => {
		const nobody = { officeId: null, personId: null, chairs: [] };
		const actor: StaffActor = { kind: 'staff', id: '', name: '', email: '', role, ...nobody };
		if (!may(actor, act)) return '–';
		return mayIn(actor, act, { committeeId: '', day: '2026-12-17' }) ? 'yes' : 'leads';
	};

	test('every act has its row, and nothing else has', () => {
		const source = readFileSync('src/lib/access/acts.ts', 'utf8');
		const acts = [...source.matchAll(/^\t'(\w+\.\w+)': \w+,$/gm)].map(([, act = '']) => act);
		expect(acts.length).toBeGreaterThan(30);
		expect(written.map(actOf)).toEqual(acts);
	});

	test.each(written.map((row) => [actOf(row), row.slice(2)] as const))('%s', (act, row) => {
		expect(rolesFor(act)).toBeDefined();
		expect(row).toEqual(staffRoles.map((role) => answer(act, role)));
	});
});

describe('limits and periods', () => {
	test('failures', () => {
		const rows = table('what', 'code', 'limit', 'then').map(([, code, limit]) => [code, limit]);
		const limits = Object.entries(failureLimits).map(([kind, { failures, seconds }]) => [
			`\`${kind}\``,
			`${failures} in ${seconds / 60} minutes`,
		]);
		expect(rows).toEqual(limits);
	});

	test('sign-ins', () => {
		const rows = table('sign-in of', 'ends, however much it is used, after');
		expect(rows).toEqual(staffRoles.map((role) => [role, `${longestHours[role]} hours`]));
	});

	test('retention', () => {
		const rows = table('what', 'code', 'days', 'least', 'most').map(([, ...row]) => row);
		const periods = Object.entries(usualRetention).map(([kind, days]) => {
			const [least, most] = retentionBounds[kind as keyof typeof retentionBounds];
			return [`\`${kind}\``, ...[days, least, most].map(String)];
		});
		expect(rows).toEqual(periods);
	});

	/** What a constant in the code is, in the units that the document may use. */
	function inCode(name: string, path: string): readonly number[] {
		const source = readFileSync(join('src/lib', path), 'utf8');
		const [, product = ''] =
			new RegExp(`\\b${name}(?:: \\w+)? = ([\\d_]+(?: \\* [\\d_]+)*);`).exec(source) ?? [];
		const value = product
			.split(' * ')
			.map((factor) => Number(factor.replaceAll('_', '') || NaN))
			.reduce((before, factor) => before * factor, 1);
		return [value, value / 1000, value / 1e6, value / (3600 * 1000)];
	}

	const sizes = table('what', 'limit', 'in the code');
	test('sizes and times are written down', () => expect(sizes.length).toBeGreaterThan(15));
	test.each(sizes)('%s: %s', (_what, limit = '', code = '') => {
		const [, name = '', path = ''] = /^`(\w+)` \(`([^`]+)`\)$/.exec(code) ?? [];
		expect(inCode(name, path)).toContain(Number(/^\d+/.exec(limit)?.[0]));
	});
});

describe('OWASP ASVS 5.0.0', () => {
	/** How many requirements of levels 1 and 2 a section has; in each they come before those of level 3. */
	const sections: Readonly<Record<string, number>> = {
		...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
		...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
		...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
		...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
		...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
		...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
		...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
		...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
		...{ '9.1': 3, '9.2': 4 },
		...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
		...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
		...{ '12.1': 3, '12.2': 2, '12.3': 4 },
		...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
		...{ '14.1': 2, '14.2': 4, '14.3': 3 },
		...{ '15.1': 3, '15.2': 3, '15.3': 7 },
		...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
		...{ '17.1': 1, '17.2': 4, '17.3': 2 },
	};
	const items = text
		.split('\n')
		.map(cells)
		.filter(([number = '']) => /^\d+\.\d+\.\d+$/.test(number));

	test('every requirement of levels 1 and 2 is there once', () => {
		const numbers = Object.entries(sections).flatMap(([section, count]) =>
			Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
		);
		expect(numbers).toHaveLength(253);
		expect(items.map(([number]) => number)).toEqual(numbers);
	});

	const anchors = [...text.matchAll(/^##+ (.+)$/gm)].map(
		([, title = '']) =>
			`#${title
				.toLowerCase()
				.replace(/[^\w -]/g, '')
				.replaceAll(' ', '-')}`,
	);
	const files = (evidence: string) =>
		[...evidence.matchAll(/`([^`\s]+\/[^`\s]+)`|`(\w[\w.-]+\.(?:js|json|ts))`/g)].map(
			([, path, file]) => path ?? file ?? '',
		);
	const isFile = (path: string) => ['.', 'src/lib'].some((root) => existsSync(join(root, path)));

	test('what stands as evidence is there', () => {
		const paths = items.flatMap(([, , , evidence = '']) => files(evidence));
		const gone = paths.filter((path) => /\.\w+$/.test(path) && !isFile(path));
		expect(paths.length).toBeGreaterThan(150);
		expect([...new Set(gone)]).toEqual([]);
		const places = [...text.matchAll(/\]\((#[^)]+)\)/g)].map(([, place = '']) => place);
		expect(places.filter((place) => !anchors.includes(place))).toEqual([]);
	});

	test('each says how it stands; a yes has evidence, the others a reason', () => {
		const isTold = (stands: string, why: string) =>
			stands === 'yes' ? /`|\]\(/.test(why) : ['n.a.', 'not'].includes(stands) && why !== '';
		expect(items.filter(([, , stands = '', why = '']) => !isTold(stands, why))).toEqual([]);
		const those = (how: string) => items.filter(([, , stands]) => stands === how);
		const [yes, never, not] = ['yes', 'n.a.', 'not'].map(those);
		const numbers = not?.map(([number]) => number).join(', ');
		expect(text.replaceAll('\n', ' ')).toContain(
			`Of ${items.length}: ${yes?.length} yes, ${never?.length} n.a., ${not?.length} not: ${numbers}.`,
		);
	});

	test('no text becomes markup or code: 1.2.1, 1.3.2, 3.2.2', () => {
		const making =
			/\{@html|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
		const files = sourceFiles('**/*.{ts,js,svelte}');
		expect(files.length).toBeGreaterThan(500);
		expect(files.filter((file) => making.test(readFileSync(file, 'utf8')))).toEqual([]);
	});
});
