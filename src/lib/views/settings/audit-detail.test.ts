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

test('retention says from which period to which, what was saved by older lines, and how much went', () => {
	const changed = { importRuns: ['undecided', 60], guests: [90, null], privacyContact: true };
	expect(auditDetail(line('retention', { changed }), new Map(), 'de')).toEqual([
		'Importe: noch keine Frist → 60 Tage',
		'Namen von Gästen: 90 Tage → keine Frist',
		'Ansprechstelle für Datenschutz geändert',
	]);
	const older = { ...line('retention', { guests: 90 }), action: 'retention.update' };
	expect(auditDetail(older, new Map(), 'de')).toEqual(['Namen von Gästen: 90 Tage']);
	const clean = { ...line('retention', { guests: 3 }), action: 'retention.clean' };
	expect(auditDetail(clean, new Map(), 'de')).toEqual(['Namen von Gästen: 3']);
});

test('a session that is called off says why', () => {
	const off = line('session', { reason: 'Sturmwarnung' });
	expect(auditDetail(off, new Map(), 'de')).toEqual(['Sturmwarnung']);
});

test('a reply says what was answered, a substitute whose place they take', () => {
	const reply = line('attendee', { sessionId: 's', choice: 'prevented' });
	expect(auditDetail(reply, new Map(), 'de')).toEqual(['verhindert']);
	const moved = line('attendee', { mode: 'onSite' });
	expect(auditDetail(moved, new Map(), 'de')).toEqual(['im Saal']);
	const stands = line('attendee', { sessionId: 's', representsId: 'a' });
	expect(namedIn(stands)).toEqual([{ subjectKind: 'attendee', subjectId: 'a' }]);
	const names = new Map([['a', { name: 'Tobias Blaumeise' }]]);
	expect(auditDetail(stands, names, 'de')).toEqual(['vertritt Tobias Blaumeise']);
});

test('city, restrictions and decisions about tools say from what to what', () => {
	const city = { name: ['Elsterfurt', 'Neufurt'], helperPhone: ['', '0391 540-0'], arms: true };
	expect(auditDetail(line('city', { changed: city }), new Map(), 'de')).toEqual([
		'Name: Elsterfurt → Neufurt',
		'Telefon für Hilfe: leer → 0391 540-0',
		'Wappen geändert',
	]);
	const end = { changed: { lastDay: [null, '2026-12-10'] }, note: 'behoben' };
	expect(auditDetail(line('restriction', end), new Map(), 'de')).toEqual([
		expect.stringMatching(/^Letzter Tag: ohne Ende → .*10\.\s/),
		'behoben',
	]);
	const decision = { rule: ['forbidden', 'approved'], until: ['2026-12-10', null] };
	expect(auditDetail(line('toolPolicy', { changed: decision }), new Map(), 'de')).toEqual([
		'Entscheidung: verboten → zugelassen',
		expect.stringMatching(/^Letzter Tag: .*10\.\s.*→ ohne Ende$/),
	]);
});
