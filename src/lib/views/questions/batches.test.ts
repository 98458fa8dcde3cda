import { expect, test } from 'vitest';
import { everything } from '../../access/scope.ts';
import type { FactQuestion } from '../../compat/missing.ts';
import type { SessionQuestion } from '../../plan/ask-next.ts';
import { askingView } from './batches.ts';
import type { SessionToAsk } from './batches.ts';

const attendee = (id: string, officeId: string | null) => ({
	id,
	personId: officeId === null ? null : `person-${id}`,
	name: `Ada ${id}`,
	officeId,
	officeName: officeId && `Büro ${officeId}`,
});
const question = (attendeeId: string | null, fact: FactQuestion): SessionQuestion => ({
	attendeeId,
	device: attendeeId && `device of ${attendeeId}`,
	fact,
	toolId: 'livekit-room',
	effect: 'decides',
});
const session = (day: string, ...questions: readonly SessionQuestion[]): SessionToAsk => ({
	one: {
		session: { id: 'finance', committeeName: 'Finanzausschuss' },
		attendees: [attendee('Fink', 'group'), attendee('Lerche', 'mayor'), attendee('guest', null)],
		devices: new Map([['device of Fink', { label: 'Dienst-iPad' }]]),
		inputs: { day },
	},
	found: { isSettled: questions.length === 0, questions, dropped: [] },
});
const viewer = { reach: everything, today: '2026-11-25' };

test('a question names the device, and says for which session and tool the answer matters', () => {
	const asked = session('2027-01-20', question('Fink', 'os'));
	const [batch] = askingView([asked], viewer, 'de').batches;
	expect(batch).toMatchObject({ kind: 'person', id: 'person-Fink', officeName: 'Büro group' });
	expect(batch?.questions.map(({ fact, device }) => [fact, device?.label])).toEqual([
		['os', 'Dienst-iPad'],
	]);
	expect(batch?.why).toEqual([
		{
			sessionId: 'finance',
			title: 'Finanzausschuss',
			day: '2027-01-20',
			tools: 'Eigener Raum',
		},
	]);
	expect(askingView([asked], viewer, 'en').batches[0]?.why[0]?.tools).not.toBe('Eigener Raum');
});

test('an office is shown the questions to its own people only', () => {
	const asked = session('2027-01-20', question('Fink', 'os'), question('Lerche', 'os'));
	const group = { ...viewer, reach: { ...everything, offices: ['group'] } };
	const names = (reach: typeof group) =>
		askingView([asked], reach, 'de').batches.map(({ name }) => name);
	expect(names(group)).toEqual(['Ada Fink']);
	expect(names({ ...group, reach: { ...everything, offices: ['group', 'mayor'] } })).toEqual([
		'Ada Fink',
		'Ada Lerche',
	]);
});

test('an answer that would come too late to help is due today', () => {
	const asked = session('2026-11-28', question('Fink', 'os'));
	expect(askingView([asked], viewer, 'de').batches[0]).toMatchObject({
		by: '2026-11-25',
		isUrgent: true,
	});
});

test('how a tool is set up is asked of its session, and a settled session asks nothing', () => {
	const asked = session('2027-01-20', question(null, 'dialIn'));
	const view = askingView([asked, session('2027-01-27')], viewer, 'de');
	expect(view.batches.map(({ kind, name, officeName }) => [kind, name, officeName])).toEqual([
		['tool', 'Finanzausschuss', null],
	]);
	expect([view.settled, view.sessions]).toEqual([1, 2]);
});
