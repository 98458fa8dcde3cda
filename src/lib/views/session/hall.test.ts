import { describe, expect, test } from 'vitest';
import { dayOf } from '../../calendar/wall-clock.ts';
import { hallVerdicts } from '../attendee/own-verdict.ts';
import { hallView } from './hall.ts';
import { daysOf } from './remedy-options.ts';
import { sessionView } from './session-view.ts';
import { judgedSession, members, now, secretary } from './testing-session.ts';

const days = daysOf('2026-12-17', dayOf(now), 'de');
/** An iPad from 2013 stands in the hall: FaceTime runs on it, our room does not. */
const withOld = judgedSession(members, undefined, 'hybrid', 'ipadAir2013');
const withNone = judgedSession();

describe('the hall', () => {
	test('has a verdict for each tool, or for the one that is decided', () => {
		const states = (decidedId: string | null) =>
			hallView(withOld, decidedId, days, 'de')?.verdicts.map(({ toolId, state }) => [
				toolId,
				state,
			]);
		expect(states(null)).toEqual([
			['facetime', expect.any(String)],
			['livekit-room', 'blocked'],
		]);
		expect(states('livekit-room')).toEqual([['livekit-room', 'blocked']]);
	});

	test('is in no sum and in no list', () => {
		const numbers = (judged: typeof withOld) => {
			const view = sessionView(judged, null, secretary, now, 'de');
			return view.tools.map(({ certain, afterRemedy, unknown, out, whole }) => [
				...[certain, afterRemedy, unknown, out, whole],
			]);
		};
		expect(numbers(withOld)).toEqual(numbers(withNone));
		const { people } = sessionView(withOld, null, secretary, now, 'de');
		expect(people.map(({ id }) => id)).toEqual(members.map(({ id }) => id));
	});

	test('is told of where it cannot take part, or where nothing is known of it', () => {
		const told = (judged: typeof withOld) =>
			sessionView(judged, 'livekit-room', secretary, now, 'de').hall?.sentence;
		expect(told(withOld)).toMatch(/^Eigener Raum: /);
		expect(told(withNone)).toContain('nichts bekannt');
		const good = judgedSession(members, undefined, 'hybrid', 'ipad10');
		expect(told(good)).toBeUndefined();
		expect(told(judgedSession(members, undefined, 'video'))).toBeUndefined();
		expect(told(judgedSession(members, undefined, 'onSite'))).toBeUndefined();
	});

	test('reads on its own link what holds for it, and never to come to the hall', () => {
		const [verdict] = hallVerdicts(withOld, 'livekit-room', now, 'de');
		expect(verdict?.title).toBe('Videoraum der Stadt: Die Technik im Saal reicht so nicht aus.');
		expect(verdict?.remedies.join(' ')).not.toContain('in den Saal');
		expect(hallVerdicts(withNone, null, now, 'de')).toEqual([]);
	});
});
