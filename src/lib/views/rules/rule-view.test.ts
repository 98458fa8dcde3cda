import { expect, test } from 'vitest';
import { ruleOn } from '../../council/rules/local-rule.ts';
import type { LocalRule } from '../../council/rules/local-rule.ts';
import { profiles } from '../../council/rules/profiles.ts';
import { profileRows } from './profile-rows.ts';
import { ruleView } from './rule-view.ts';

const rule: LocalRule = {
	...{ id: 'rule-1', committeeId: 'finance', validFrom: '2025-01-01', profileId: 'ST-56b' },
	...{ way: 'ris', postDays: null, noticeDays: null, noticeUnit: 'calendar' },
	...{ countsReceiptDay: false, countsSessionDay: false, urgentDays: null, publicDays: null },
	...{ publicPlace: '', source: '' },
};
const view = (given: Partial<LocalRule>) =>
	ruleView(ruleOn([{ ...rule, ...given }], '2027-04-01'), 'de');
const textOf = (rows: readonly { term: string; text: string | null }[] | null, term: string) =>
	rows?.find((row) => row.term === term)?.text;

test('what is not known is named, and has no text', () => {
	const { unknown, profile } = view({});
	expect(unknown).toMatch(/^Nicht bekannt: Dringende Ladung, .*Geheime Abstimmungen/);
	// What the committee says itself is known.
	expect(view({ urgentDays: 3, source: '§ 3 GO' }).unknown).not.toMatch(/Dringende Ladung/);
	expect(unknown).not.toMatch(/Ladungsfrist/);
	expect(textOf(profile?.rows ?? null, 'Geheime Abstimmungen')).toBeNull();
	expect(textOf(view({ way: null }).local, 'Die Ladung geht')).toBeNull();
});

test('the notice period says its paragraph, what is counted, and that a shorter one does not hold', () => {
	expect(textOf(view({}).local, 'Ladungsfrist')).toBe(
		'7 Tage (§ 53 Abs. 4 KVG LSA). Der Tag des Zugangs und der Tag der Sitzung zählen nicht mit.',
	);
	const shorter = view({ noticeDays: 3, source: '§ 3 GO' });
	expect(textOf(shorter.local, 'Ladungsfrist')).toMatch(/gerechnet ist mit der des Landes/);
});

test('a note makes nothing known: it says where to look', () => {
	const { profile, unknown } = view({ profileId: 'BY-47a' });
	const row = profile?.rows.find(({ term }) => term === 'Ladungsfrist');
	expect(row).toEqual({ term: 'Ladungsfrist', text: null, note: 'Geschäftsordnung' });
	expect(unknown).toMatch(/Ladungsfrist/);
});

test('without rules, without a profile, or on a day of none it says so', () => {
	expect(ruleView(ruleOn([], '2027-04-01'), 'de')).toMatchObject({ local: null, profile: null });
	expect(view({ profileId: '' }).noProfile).toBe('Kein Regelprofil gewählt.');
	const early = ruleOn([{ ...rule, validFrom: '2020-01-01' }], '2023-01-01');
	expect(ruleView(early, 'de').noProfile).toMatch(/kein Stand des Regelprofils ST-56b/);
});

test.each(profiles.map((profile) => [profile.id, profile] as const))(
	'each term of %s stands once, in both languages',
	(_, profile) => {
		for (const locale of ['de', 'en'] as const) {
			const terms = profileRows(profile, locale).map(({ term }) => term);
			expect(new Set(terms).size).toBe(terms.length);
		}
	},
);
