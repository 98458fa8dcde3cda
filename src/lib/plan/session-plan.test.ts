import { describe, expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import type { Device } from '../device/device.ts';
import { usualTools, ownRoomArrangement } from './offered.ts';
import { unknownArrangement } from '../compat/tool/arrangement.ts';
import { ownRoom } from '../council/own-room.ts';
import { recommend } from './recommendation.ts';
import { planSession } from './session-plan.ts';

function remediesOf(meetsInHall: boolean) {
	const tool = toolById('facetime');
	if (!tool) throw new Error('The catalogue lacks FaceTime');
	const attendee = {
		id: 'a',
		role: 'guest' as const,
		needs: ['hear', 'speak'] as const,
		accounts: [],
		devices: [cast.cityNotebook],
	};
	const { tools } = planSession({
		day: '2026-12-03',
		invited: [{ attendee, onSite: false }],
		meetsInHall,
		hall: null,
		proposals: [{ tool, arrangement: unknownArrangement }],
		ceilings,
	});
	const verdict = tools[0]?.assessments.get('a')?.verdict;
	const ways = verdict?.ways ?? [];
	return [verdict?.remedies ?? [], ...ways.map(({ remedies }) => remedies)].map((remedies) =>
		remedies.some(({ kind }) => kind === 'comeInPerson'),
	);
}

test('whoever cannot join can come to the hall', () => {
	expect(remediesOf(true)).toContain(true);
});

test('nobody is sent to the hall of a session that has none', () => {
	expect(remediesOf(false)).not.toContain(true);
});

describe('the bands of a tool', () => {
	const person = (id: string, devices: readonly Device[] | null, onSite = false) => ({
		attendee: {
			id,
			role: 'guest' as const,
			needs: ['hear', 'speak', 'see', 'beSeen'] as const,
			accounts: ['apple-account'],
			devices,
		},
		onSite,
	});
	const council = [
		person('chair', [cast.ipad10]),
		person('deputy', [cast.cityNotebook]),
		person('first iPad Air', [cast.ipadAir2013]),
		person('asked nobody', null),
		person('has nothing', []),
		person('comes along', [cast.notebook7], true),
	];
	const plan = (invited: typeof council, tools = ['facetime', 'livekit-room']) =>
		planSession({
			day: '2026-12-03',
			invited,
			meetsInHall: true,
			hall: null,
			proposals: tools.flatMap((id) => {
				const tool = toolById(id);
				return tool ? [{ tool, arrangement: unknownArrangement }] : [];
			}),
			ceilings,
		}).tools;

	test('hold everyone once, whatever the tool', () => {
		for (const { bands } of plan(council, [...usualTools, ownRoom])) {
			const everyone = Object.values(bands).flat();
			expect(everyone.toSorted()).toEqual(council.map(({ attendee }) => attendee.id).toSorted());
		}
	});

	test('leave out who lacks a device, and wait for what nobody has told', () => {
		const [faceTime, room] = plan(council);
		expect(faceTime?.bands).toMatchObject({
			certain: ['chair'],
			unknown: ['asked nobody'],
			out: ['deputy', 'first iPad Air', 'has nothing'],
			onSite: ['comes along'],
		});
		expect(room?.bands.out).toEqual(['first iPad Air', 'has nothing']);
	});

	test('are all out when nobody can start the call, and say who could join if somebody did', () => {
		const [faceTime] = plan(council.filter(({ attendee: { id } }) => id === 'deputy'));
		expect([faceTime?.meeting?.outcome, faceTime?.meeting?.reason.code]).toEqual([
			'impossible',
			'noHostDevice',
		]);
		const chrome = [person('a', [cast.notebookEdge]), person('b', [cast.notebookChrome])];
		const [withoutApple] = plan(chrome);
		expect(withoutApple?.bands.out).toEqual(['a', 'b']);
		expect(withoutApple?.ifItTookPlace.out).toEqual([]);
	});

	test('are the same in whatever order people stand', () => {
		const bands = (invited: typeof council) => plan(invited).map((tool) => tool.bands);
		expect(bands(council.toReversed())).toEqual(bands(council));
	});

	test('ask nothing of a tool that nobody would join by', () => {
		const inHall = council.map(({ attendee }) => ({ attendee, onSite: true }));
		const [faceTime] = plan(inHall);
		expect([faceTime?.meeting, faceTime?.bands.out]).toEqual([null, []]);
	});
});

describe('what is recommended', () => {
	const deputies = ['a', 'b'].map((id) => ({
		attendee: {
			id,
			role: 'guest' as const,
			needs: ['hear', 'speak'] as const,
			accounts: [],
			devices: [cast.cityNotebook],
		},
		onSite: false,
	}));
	const found = planSession({
		day: '2026-12-03',
		invited: deputies,
		meetsInHall: true,
		hall: null,
		proposals: ['facetime', ownRoom].flatMap((id) => {
			const tool = toolById(id);
			return tool ? [{ tool, arrangement: ownRoomArrangement }] : [];
		}),
		ceilings,
	});

	test('is the room where it leaves out fewer', () => {
		const recommended = recommend(found, null, true);
		expect([recommended?.focus.toolId, recommended?.better?.toolId]).toEqual(['facetime', ownRoom]);
	});

	test('is never a room that cannot be opened here', () => {
		expect(recommend(found, null, false)?.better).toBeNull();
	});

	test('is nothing else once a tool that leaves nobody out is decided', () => {
		const recommended = recommend(found, ownRoom, true);
		expect([recommended?.focus.toolId, recommended?.better]).toEqual([ownRoom, null]);
	});
});
