import { expect, test } from 'vitest';
import { auditDetail, namedIn } from './audit-detail.ts';

const line = (subjectKind: string, detail: object) => ({
	subjectKind,
	detail: JSON.stringify(detail),
});

test('a changed account says from what to what', () => {
	const changed = {
		...{ email: ['a@b.example', 'c@d.example'], role: ['office', 'secretary'] },
		officeId: ['o1', null],
	};
	const saved = line('staff', { changed });
	expect(namedIn(saved)).toEqual([{ subjectKind: 'office', subjectId: 'o1' }]);
	expect(auditDetail(saved, new Map([['o1', { name: 'Bauamt' }]]), 'de')).toEqual([
		'E-Mail-Adresse: a@b.example → c@d.example',
		expect.stringMatching(/^Rolle: .+ → .+$/),
		'Büro: Bauamt → leer',
	]);
});

test('of how somebody is reached, and of older lines, it says that it was changed', () => {
	expect(auditDetail(line('person', { changed: { phone: true } }), new Map(), 'de')).toEqual([
		'Telefon geändert',
	]);
	const older = line('person', { changed: ['email', 'nobody-knows'], import: 'i' });
	expect(auditDetail(older, new Map(), 'de')).toEqual([
		'E-Mail-Adresse geändert',
		'nobody-knows geändert',
		'durch einen Import',
	]);
});

test('what is gone, empty or unreadable is no mistake', () => {
	const gone = line('person', { changed: { officeId: ['o1', 'o2'], title: ['', 'Dr.'] } });
	expect(auditDetail(gone, new Map(), 'de')).toEqual([
		'Büro: gibt es nicht mehr → gibt es nicht mehr',
		'Titel: leer → Dr.',
	]);
	expect(auditDetail({ subjectKind: 'person', detail: 'x' }, new Map(), 'de')).toEqual([]);
	expect(auditDetail(line('device', { count: 12 }), new Map(), 'de')).toEqual(['12 Zeilen']);
});
