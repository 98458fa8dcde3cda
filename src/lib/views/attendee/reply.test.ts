import { describe, expect, test } from 'vitest';
import type { Reply } from '../../council/reply.ts';
import { replyView } from './reply.ts';
import type { ReplyInput } from './reply.ts';

const startsAt = '2027-04-01T12:00:00.000Z';
const said: Reply = {
	...{ choice: 'onSite', message: '', startsAt, at: '2027-03-29T08:00:00.000Z', overruled: null },
};
const given: ReplyInput = {
	attendee: { standing: 'invited', mode: 'unknown' },
	session: { form: 'hybrid', startsAt },
	...{ reply: null, refusal: null, placedAt: null, helper: '' },
};
const view = (more: Partial<ReplyInput> = {}) => replyView({ ...given, ...more }, 'de');
const choices = (more: Partial<ReplyInput>) => view(more)?.choices.map(({ choice }) => choice);
const inHall = { attendee: { standing: 'invited', mode: 'onSite' } } as const;
const prevented = { attendee: { standing: 'prevented', mode: 'unknown' } } as const;

describe('what an attendee reads of their attendance', () => {
	test('before anything was said: the question, and where the office expects them since when', () => {
		expect(view()).toMatchObject({ holds: false, mayTakeBack: false });
		expect(view()?.sentences).toHaveLength(1);
		expect(view()?.sentences[0]).toContain('wie Sie teilnehmen');
		const inHallOnly = view({ session: { form: 'onSite', startsAt } });
		expect(inHallOnly?.sentences[0]).toContain('ob Sie teilnehmen');
		const placed = view({ ...inHall, placedAt: '2027-03-28T08:00:00.000Z' })?.sentences[0];
		expect(placed).toContain('im Saal');
		expect(placed).toContain('28.');
		expect(choices({})).toEqual(['onSite', 'remote', 'prevented']);
	});

	test('what they said, when, and all else that they could say', () => {
		const own = view({ ...inHall, reply: said });
		expect(own).toMatchObject({ holds: true, mayTakeBack: true });
		expect(own?.sentences[0]).toContain('29.');
		expect(choices({ ...inHall, reply: said })).toEqual(['remote', 'prevented']);
	});

	test('what the office decided since, beside what they said', () => {
		const overruled = { at: '2027-03-30T08:00:00.000Z', byName: 'M. Sommer' };
		const own = view({ reply: { ...said, overruled } });
		expect(own?.sentences.join(' ')).toMatch(/29\..*30\./);
		expect(own).toMatchObject({ holds: false, mayTakeBack: false });
		expect(choices({ reply: { ...said, overruled } })).toContain('onSite');
	});

	test('that they are invited again, and no statement of how, which nobody has made', () => {
		const overruled = { at: '2027-03-30T08:00:00.000Z', byName: 'M. Sommer' };
		const reply = { ...said, choice: 'prevented', overruled } as const;
		const words = view({ reply })?.sentences.join(' ');
		expect(words).toContain('wieder eingeladen');
		expect(words).not.toContain('Das gilt');
	});

	test('that the session was moved since, and that who is prevented stays so', () => {
		const before = { startsAt: '2027-03-31T12:00:00.000Z' };
		expect(view({ ...inHall, reply: { ...said, ...before } })?.sentences).toHaveLength(2);
		const reply = { ...said, ...before, choice: 'prevented' } as const;
		const own = view({ ...prevented, reply });
		expect(own?.sentences).toHaveLength(3);
		expect(own?.mayTakeBack).toBe(true);
	});

	test('nothing can be said any more: what was said stays, with a reason, and no button', () => {
		expect(view({ refusal: 'begun' })).toBeNull();
		const own = view({ ...inHall, reply: said, refusal: 'begun' });
		expect(own).toMatchObject({ choices: [], mayTakeBack: false });
		expect(own?.sentences).toHaveLength(2);
	});

	test('once the room is open, whom to tell of a change, also before anything was said', () => {
		const open = { refusal: 'roomOpen', helper: '0391 540-0' } as const;
		expect(view(open)?.sentences).toEqual([
			expect.stringContaining('Sitzungsdienst'),
			'Hilfe: 0391 540-0',
		]);
		expect(view({ ...open, ...inHall, reply: said })?.sentences).toHaveLength(3);
	});
});
