import { expect, test } from 'vitest';
import { ownRoom } from '../../council/own-room.ts';
import { attendeePageView, leadsToRoom } from './page.ts';
import type { OpenedPage } from './page.ts';

const opened: OpenedPage = {
	path: '/j/link',
	attendee: { id: 'a', name: 'Dr. Ada Lerche', hallId: null, mode: 'remote', represents: null },
	session: {
		committeeName: 'Finanzausschuss',
		startsAt: '2026-11-25T16:00:00.000Z',
		form: 'hybrid',
		hallName: 'Ratssaal',
		place: 'Altes Rathaus',
		revision: 3,
	},
	stage: 'open',
	leads: true,
	toolId: ownRoom,
	joinUrl: '0391 540-0',
	now: '2026-11-25T09:00:00.000Z',
};
const view = (more: Partial<OpenedPage> = {}) => attendeePageView({ ...opened, ...more }, 'de');

test('the page of a link hands its script who joins, and whether they lead', () => {
	expect(view().arrival).toEqual({
		path: '/j/link',
		attendeeId: 'a',
		name: 'Dr. Ada Lerche',
		session: 'Finanzausschuss',
		leads: true,
		stage: 'open',
		revision: 3,
	});
	expect(view({ leads: false }).arrival.leads).toBe(false);
});

test('the way into a tool is the one the office wrote down', () => {
	expect(view().address).toMatchObject({ kind: 'phone', href: 'tel:03915400' });
	expect(view({ joinUrl: '' }).address.href).toBeNull();
	expect(view({ toolId: 'facetime' })).toMatchObject({ callsPeople: true, isKnownTool: true });
});

test('a tool that the catalogue does not know is named by its id', () => {
	expect(view({ toolId: 'later-tool' })).toMatchObject({ tool: 'later-tool', isKnownTool: false });
	expect(view({ toolId: null })).toMatchObject({ tool: '', isKnownTool: false });
});

test.each([
	['hybrid', 'onSite', true],
	['hybrid', 'remote', false],
	['hybrid', 'unknown', false],
	['onSite', 'remote', true],
	['video', 'onSite', false],
] as const)(
	'in a session %s, somebody who comes %s is expected in the hall: %s',
	(form, mode, is) => {
		const attendee = { ...opened.attendee, mode };
		const session = { ...opened.session, form };
		expect(view({ session, attendee }).isExpectedInHall).toBe(is);
		expect(view({ session, attendee: { ...attendee, hallId: 'h' } }).isExpectedInHall).toBe(false);
	},
);

test('a hall without a place has its name alone', () => {
	expect(view({ session: { ...opened.session, place: '' } }).hall).toBe('Ratssaal');
});

test('the page knows whether the day is far, near or over', () => {
	const on = (now: string) => view({ now }).timing;
	expect(on('2026-11-23T22:00:00.000Z')).toBe('early');
	// By the council's clock it is the 24th already.
	expect(on('2026-11-23T23:00:00.000Z')).toBe('near');
	expect([on('2026-11-25T20:00:00.000Z'), on('2026-11-25T23:30:00.000Z')]).toEqual([
		'near',
		'past',
	]);
});

test('a link opens the room of a session that has one', () => {
	expect(leadsToRoom('hybrid', 'notOpen')).toBe(true);
	expect(leadsToRoom('onSite', 'notOpen')).toBe(false);
	expect(leadsToRoom('video', 'otherTool')).toBe(false);
});
