import { expect, test } from 'vitest';
import type { AgendaItem } from '../../council/agenda/agenda.ts';
import { profileOn } from '../../council/rules/profiles.ts';
import { agendaView, invitedAgenda, remoteItemsSentence } from './agenda.ts';
import type { AgendaContext, ShownAgenda } from './agenda.ts';

const item = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
	...{ id, number: '', title: `Thema ${id}`, isPublic: true, procedure: 'report', presenter: '' },
	...{ addedOn: null, takenOffOn: null },
	...change,
});
const agenda = (items: readonly AgendaItem[], change: Partial<ShownAgenda> = {}): ShownAgenda => ({
	published: { at: '2027-03-20T09:00:00.000Z', byName: 'M. Sommer' },
	items,
	guests: new Map(),
	...change,
});
const context: AgendaContext = {
	form: 'hybrid',
	profile: profileOn('ST-56b', '2027-04-01'),
	names: new Map([['expert', 'Dr. Specht']]),
	seesAll: true,
};
const secret = item('Verkauf', { isPublic: false });

test('each part has its items, with what is to be known of them', () => {
	const items = [
		secret,
		item('Haushalt', { presenter: 'Bgo. Amsel' }),
		item('Nachtrag', { addedOn: '2027-03-24' }),
		item('Bad', { takenOffOn: '2027-03-25' }),
	];
	const guests = new Map([['Verkauf', ['expert']]]);
	const { parts } = agendaView(agenda(items, { guests }), context, 'de');
	expect(
		parts.map(({ title, lines }) => [title, ...lines.map((line) => [line.shown, ...line.notes])]),
	).toEqual([
		[
			'Öffentlicher Teil',
			['1', 'Es berichtet: Bgo. Amsel', 'Bericht, nichts zu beschließen'],
			['2', 'Bericht, nichts zu beschließen', 'Nachtrag vom 24.\u00a0März 2027'],
			['3', 'Bericht, nichts zu beschließen', 'abgesetzt am 25.\u00a0März 2027'],
		],
		['Nichtöffentlicher Teil', ['4', 'Bericht, nichts zu beschließen', 'Dazu kommt: Dr. Specht']],
	]);
});

test('what cannot be dealt with at a distance is said, and that lawyers have to look', () => {
	const items = (['election', 'secretElection', 'secretVote', 'openVote', null] as const).map(
		(procedure) => item(String(procedure), { procedure }),
	);
	const { parts, open } = agendaView(agenda(items), context, 'de');
	const warnings = parts.flatMap(({ lines }) => lines.map(({ warning }) => warning));
	expect(warnings.slice(3)).toEqual(['', '']);
	expect(warnings[1]).toBe(
		'Solange jemand zugeschaltet ist, darf das in dieser Sitzung nicht stattfinden. Geheime Wahlen nicht in einer Sitzung mit Zugeschalteten (§ 56b Abs. 1 Satz 8); offene Wahlen, wenn niemand widerspricht (§ 56 Abs. 3). Bitte durch das Rechtsamt prüfen.',
	);
	expect(new Set(warnings).size).toBe(4);
	expect(open).toMatch(/^Bei einem Punkt /);
	const inHall = agendaView(agenda(items), { ...context, form: 'onSite' }, 'de');
	expect(inHall.parts.flatMap(({ lines }) => lines.map(({ warning }) => warning))).toEqual(
		items.map(() => ''),
	);
	expect(inHall.open).toBe('');
	expect(remoteItemsSentence(agenda(items), context, 'de')).toMatch(
		/^Auf der Tagesordnung stehen 2 /,
	);
	expect(remoteItemsSentence(agenda(items), { ...context, form: 'onSite' }, 'de')).toBe('');
	expect(remoteItemsSentence(agenda(items), { ...context, profile: null }, 'de')).toBe('');
});

test('by which rules it warns', () => {
	expect(agendaView(agenda([]), context, 'de').rules).toContain('§ 56b KVG LSA');
	const none = agendaView(agenda([]), { ...context, profile: null }, 'de');
	expect(none.rules).toMatch(/^Für dieses Gremium ist kein Regelprofil gewählt/);
	expect(agendaView(agenda([]), { ...context, form: 'onSite' }, 'de').rules).toBe('');
});

test('whoever may not read what is not public is told how much of it there is', () => {
	const view = agendaView(agenda([secret, item('Haushalt')]), { ...context, seesAll: false }, 'de');
	expect(view.parts.map(({ key }) => key)).toEqual(['public']);
	expect(view.hidden).toBe('Dazu kommt 1 nichtöffentlicher Punkt.');
	expect(JSON.stringify(view)).not.toContain('Verkauf');
});

test('why it cannot be published', () => {
	const open = item('?', { isPublic: null });
	const lackOf = (items: readonly AgendaItem[]) =>
		agendaView(agenda(items, { published: null }), context, 'de').lack;
	expect(lackOf([])).toBe('Es steht noch kein Punkt auf der Tagesordnung.');
	expect(lackOf([item('a'), open])).toBe(
		'Bei Punkt 2 ist noch nicht gesagt, ob er öffentlich ist. Erst dann lässt sich die Tagesordnung veröffentlichen.',
	);
	expect(lackOf([item('a')])).toBe('');
	expect(agendaView(agenda([open]), context, 'de').lack).toBe('');
});

test('who is invited is shown the public part, once it is published', () => {
	const items = [secret, item('Haushalt'), item('Bad', { takenOffOn: '2027-03-25' })];
	expect(invitedAgenda(agenda(items, { published: null }), 'a', 'de')).toBeNull();
	const guests = new Map([['Verkauf', ['expert']]]);
	const shown = invitedAgenda(agenda(items, { guests }), 'member', 'de');
	expect(shown).toEqual({
		lines: [
			{ id: 'Haushalt', shown: '1', title: 'Thema Haushalt', isOff: false, notes: [] },
			{
				...{ id: 'Bad', shown: '2', title: 'Thema Bad', isOff: true },
				notes: ['abgesetzt am 25.\u00a0März 2027'],
			},
		],
		rest: 'Danach folgt 1 nichtöffentlicher Punkt.',
		own: '',
	});
	const expert = invitedAgenda(agenda(items, { guests }), 'expert', 'de');
	expect(expert?.own).toBe('Sie sind zu Punkt 3 eingeladen.');
	expect(JSON.stringify(expert)).not.toContain('Verkauf"');
	expect(expert?.lines.map(({ title }) => title)).not.toContain('Thema Verkauf');
});
