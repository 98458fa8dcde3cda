import { expect, test } from 'vitest';
import { unknownArrangement } from '../../../compat/tool/arrangement.ts';
import * as attendees from '../../sessions/attendees.ts';
import * as decisions from '../../sessions/decisions.ts';
import * as proposals from '../../sessions/proposals.ts';
import * as meetingEvents from '../../meeting/meeting-events.ts';
import * as sessions from '../../sessions/sessions.ts';
import { onEarlier } from '../testing/databases.ts';

const voter = ['hear', 'speak', 'see', 'beSeen'];

onEarlier('0008', (store) => {
	test('sessions arrive with their moments, forms and places', async () => {
		const found = await sessions.list(store.db(), '2026', '2028');
		expect(
			found.map((one) => [one.startsAt, one.committeeName, one.form, one.hallName, one.place]),
		).toEqual([
			['2026-11-02T16:00:00.000Z', 'Bauausschuss', 'hybrid', 'Ratssaal', 'Altes Rathaus'],
			['2026-11-30T15:00:00.000Z', 'Bauausschuss', 'video', null, ''],
			['2027-01-21T13:00:00.000Z', 'Stadtrat', 'hybrid', 'Ratssaal', 'Ratssaal, Eingang Hof'],
			['2027-02-08T16:00:00.000Z', 'Bauausschuss', 'onSite', 'Ratssaal', ''],
		]);
	});

	test('attendees arrive', async () => {
		const found = await attendees.list(store.db(), ['today']);
		expect(found).toMatchObject([
			{ name: 'Bernd Amsel', role: 'member', vote: true, mode: 'remote', needs: voter },
			{ name: 'Dr. Ada Lerche', role: 'chair', linkGeneration: 3 },
			{
				...{ name: 'Prof. Ines Storch', personId: null, officeName: null, role: 'guest' },
				...{ vote: false, needs: ['hear', 'speak', 'see'] },
			},
			{ name: 'Clara Specht', role: 'deputyChair', mode: 'unknown', hasNoDevice: true },
		]);
		const others = await attendees.list(store.db(), ['past', 'planned', 'undecided']);
		expect(others.map(({ name, role, needs }) => [name, role, needs])).toEqual([
			['Bernd Amsel', 'member', [...voter, 'shareScreen']],
			['Emil Fink (ausgeschieden)', 'member', voter],
			['Dr. Ada Lerche', 'chair', voter],
			['Dora Meise', 'adviser', ['hear', 'speak', 'see']],
		]);
	});

	test('proposals arrive with how the tool would be set up, known and not', async () => {
		const found = await proposals.list(store.db(), ['today']);
		expect(found).toMatchObject([
			{ toolId: 'facetime', arrangement: unknownArrangement, joinUrl: '' },
			{
				toolId: 'jitsi',
				joinUrl: 'https://meet.stadt.example/bauausschuss',
				arrangement: {
					...{ dialIn: true, webClientAllowed: true, anonymousJoinAllowed: false },
					...{ thirdPartyCookies: false, e2ee: true },
					server: {
						...{ own: true, moderatorSignIn: true, sip: false },
						...{ turnTls443: true, tcpPort: 4443 },
					},
				},
			},
		]);
		const others = await proposals.list(store.db(), ['past', 'planned', 'undecided']);
		const named = others.map(({ toolId, joinUrl }) => [toolId, joinUrl]);
		expect(named).toEqual([
			['facetime', ''],
			['teams', ''],
			['zoom', 'https://zoom.example/j/123456789'],
		]);
	});

	test('the latest decision holds with its note and why others were not taken', async () => {
		expect(await decisions.read(store.db(), 'today')).toMatchObject({
			...{ toolId: 'livekit-room', note: 'Auf FaceTime käme Herr Amsel nicht.' },
			...{ decidedByName: 'Dr. Ada Lerche', decidedAt: '2026-11-23T08:00:00.000Z' },
			...{ catalogueDate: '2026-11-01', inputsHash: '3f0c' },
			rejected: [
				{
					...{ toolId: 'facetime', certain: 2, possible: 1, out: 1 },
					reasons: [
						{
							code: 'browserNotSupported',
							count: 1,
							said: {
								de: 'Das Notebook hat kein FaceTime; im Browser ginge es.',
								en: 'The notebook has no FaceTime; in the browser it would work.',
							},
						},
						{ code: 'factMissing', count: 1 },
					],
				},
				{ toolId: 'jitsi', certain: 3, possible: 1, out: 0, reasons: [] },
			],
		});
		const history = await decisions.list(store.db(), ['past', 'today', 'planned', 'undecided']);
		expect(history.map(({ toolId, note }) => [toolId, note])).toEqual([
			['zoom', 'Der Rat hat Lizenzen.'],
			['livekit-room', 'Auf FaceTime käme Herr Amsel nicht.'],
			['jitsi', 'vorläufig'],
			['livekit-room', ''],
		]);
	});

	test('what columns said of rooms and attendees happened, and leads to what they said', async () => {
		expect(await meetingEvents.list(store.db(), 'past')).toEqual([
			{
				...{ number: 1, kind: 'opened', livekitName: 'vz-past-room' },
				at: '2026-11-02T15:50:00.000Z',
			},
			{ number: 2, kind: 'muted', attendeeId: 'past-guest', at: '2026-11-02T16:40:00.000Z' },
			{ number: 3, kind: 'closed', at: '2026-11-02T18:05:00.000Z' },
		]);
		expect(await meetingEvents.list(store.db(), 'today')).toEqual([
			{
				...{ number: 1, kind: 'opened', livekitName: 'vz-first-room-of-today' },
				at: '2026-11-30T14:50:00.000Z',
			},
			{ number: 2, kind: 'muted', attendeeId: 'today-amsel', at: '2026-11-30T15:12:00.000Z' },
			{ number: 3, kind: 'removed', attendeeId: 'today-specht', at: '2026-11-30T15:20:00.000Z' },
			{
				...{ number: 4, kind: 'moved', livekitName: 'vz-open-room-of-today' },
				at: '2026-11-30T15:20:00.000Z',
			},
		]);
		const ids = ['past', 'today', 'planned'];
		const meetings = await meetingEvents.states(store.db(), ids);
		expect(ids.map((id) => meetings.get(id))).toMatchObject([
			{
				room: { is: 'closed', closedAt: '2026-11-02T18:05:00.000Z' },
				formerNames: new Set(['vz-past-room']),
				removed: new Map(),
				muted: new Map([['past-guest', '2026-11-02T16:40:00.000Z']]),
			},
			{
				room: {
					...{ is: 'open', livekitName: 'vz-open-room-of-today' },
					...{ openedAt: '2026-11-30T14:50:00.000Z', namedAt: '2026-11-30T15:20:00.000Z' },
				},
				formerNames: new Set(['vz-first-room-of-today']),
				removed: new Map([['today-specht', '2026-11-30T15:20:00.000Z']]),
				muted: new Map([['today-amsel', '2026-11-30T15:12:00.000Z']]),
			},
			{ room: { is: 'none' }, removed: new Map(), muted: new Map() },
		]);
	});

	test('what happens next is numbered from there', async () => {
		const closed = { kind: 'closed', at: '2026-11-30T16:00:00.000Z' } as const;
		const { events } = await store
			.db()
			.transaction()
			.execute((trx) => meetingEvents.append(trx, 'today', () => [closed]));
		expect(events).toEqual([{ ...closed, number: 5 }]);
	});
});
