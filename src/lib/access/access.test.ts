import { describe, expect, test } from 'vitest';
import { may, mayIn, mayLead, mayReply, rolesFor } from './acts.ts';
import type { Act } from './acts.ts';
import { system } from './actor.ts';
import type { StaffRole } from './roles.ts';
import type { Actor, LinkActor } from './actor.ts';
import {
	everything,
	includesOffice,
	includesPerson,
	scopeIn,
	scopeOf,
	scopeOfOwner,
} from './scope.ts';

const attendee = (role: LinkActor['role']): LinkActor => ({
	kind: 'attendee',
	id: 'a',
	name: 'Dr. Ada Lerche',
	role,
});

const untied = { officeId: null, personId: null, chairs: [] };
const finance = { committeeId: 'finance', from: '2026-07-01', to: '2027-07-01' };
/** Of Ada Lerche, who leads the finance committee for a year. */
const chairing = { officeId: null, personId: 'lerche', chairs: [finance] };
const account = (role: StaffRole, given: typeof untied | typeof chairing = chairing): Actor => ({
	...{ kind: 'staff', id: 'a', name: '', email: '', role },
	...given,
});
const at = (committeeId: string, day = '2026-12-17') => ({ committeeId, day });

describe('in one session', () => {
	test.each([
		['the chair on a day of the seat', account('chair'), at('finance'), true],
		['the chair on the last day', account('chair'), at('finance', '2027-06-30'), true],
		['the chair the day after', account('chair'), at('finance', '2027-07-01'), false],
		['the chair before the seat begins', account('chair'), at('finance', '2026-06-30'), false],
		['the chair of another committee', account('chair'), at('council'), false],
		['a chair’s account of nobody', account('chair', untied), at('finance'), false],
		['an office whose person chairs', account('office'), at('finance'), false],
		['the council office', account('secretary', untied), at('council'), true],
		['an administrator', account('administrator', untied), at('council'), true],
	] as const)('%s decides and leads: %s', (_, actor, place, expected) => {
		expect(mayIn(actor, 'session.decide', place)).toBe(expected);
		expect(mayIn(actor, 'room.lead', place)).toBe(expected);
	});

	test('what is no part of leading hangs on the role alone', () => {
		expect(mayIn(account('chair'), 'session.view', at('council'))).toBe(true);
		expect(mayIn(account('chair'), 'session.invite', at('finance'))).toBe(false);
	});

	test('a chair sees their committees and themself; where they lead, everybody', () => {
		const chair = { ...chairing, role: 'chair' } as const;
		const own = { offices: [], committees: ['finance'], persons: ['lerche'] };
		expect(scopeOf(chair)).toEqual(own);
		expect(scopeIn(chair, at('finance'))).toEqual(everything);
		expect(scopeIn(chair, at('council'))).toEqual(own);
		const nobodys = scopeOf({ ...untied, role: 'chair' });
		expect(nobodys).toEqual({ offices: [], committees: [], persons: [] });
	});
});

describe('acts', () => {
	test.each([
		['office.view', ['administrator', 'secretary', 'chair', 'office']],
		['office.edit', ['administrator', 'secretary']],
		['device.edit', ['administrator', 'secretary', 'office']],
		['hall.view', ['administrator', 'secretary', 'chair']],
		['session.decide', ['administrator', 'secretary', 'chair']],
		['room.lead', ['administrator', 'secretary', 'chair']],
		['account.manage', ['administrator']],
	] as const satisfies readonly (readonly [Act, readonly string[]])[])(
		'%s is for %j',
		(act, roles) => {
			expect(rolesFor(act)).toEqual(roles);
		},
	);

	test.each([
		['chair', true],
		['deputyChair', false],
		['member', false],
		['guest', false],
		[null, false],
	] as const)('an attendee with the role %s leads the room by their link: %s', (role, leads) => {
		expect(may(attendee(role), 'room.lead')).toBe(leads);
	});

	test('a chair who was removed from the room leads it no more, and staff do', () => {
		const secretary = { kind: 'staff', id: 'a', name: '', email: '', ...untied } as const;
		const leading = (removed: readonly string[]) => [
			mayLead(attendee('chair'), new Set(removed)),
			mayLead(attendee('member'), new Set(removed)),
			mayLead({ ...secretary, role: 'secretary' }, new Set(removed)),
			mayLead({ ...secretary, role: 'office' }, new Set(removed)),
		];
		expect(leading([])).toEqual([true, false, true, false]);
		expect(leading(['somebody else'])).toEqual([true, false, true, false]);
		expect(leading(['a'])).toEqual([false, false, true, false]);
	});

	test('each says for themself how they take part, by the link of a session', () => {
		const secretary = { kind: 'staff', id: 'a', name: '', email: '', ...untied } as const;
		expect(mayReply(attendee('guest'), 'a')).toBe(true);
		expect(mayReply(attendee('chair'), 'b')).toBe(false);
		expect(mayReply(attendee(null), 'a')).toBe(false);
		expect(mayReply({ ...secretary, role: 'secretary' }, 'a')).toBe(false);
		expect(mayReply(system, '')).toBe(false);
	});

	test('a link opens nothing of the staff, and the product itself may do everything', () => {
		expect(may(attendee('chair'), 'person.edit')).toBe(false);
		expect(may(system, 'account.manage')).toBe(true);
	});
});

describe('scope', () => {
	test('an office account sees its office and nothing that belongs to none', () => {
		const scope = scopeOf({ ...untied, role: 'office', officeId: 'o1' });
		expect(['o1', 'o2', null].map((id) => includesOffice(scope, id))).toEqual([true, false, false]);
	});

	test('an office account without an office includes nothing, rather than everything', () => {
		const scope = scopeOf({ ...untied, role: 'office' });
		expect(['o1', null].map((id) => includesOffice(scope, id))).toEqual([false, false]);
	});

	test('other accounts see every office, whatever office they belong to', () => {
		const scope = scopeOf({ ...untied, role: 'secretary', officeId: 'o1' });
		expect(scope).toEqual(everything);
		expect(includesOffice(scope, null)).toBe(true);
	});

	test.each([
		['everything', everything, true, true, true],
		['an office', { ...everything, offices: ['o1'] }, true, false, false],
		['a person', { ...everything, persons: ['p2'] }, false, true, false],
		[
			'an office and a person',
			{ ...everything, offices: ['o1'], persons: ['p2'] },
			true,
			true,
			false,
		],
		['nobody', { ...everything, offices: [], persons: [] }, false, false, false],
	])('the scope of %s: own, named, guest', (_, scope, own, named, guest) => {
		expect([
			includesPerson(scope, { officeId: 'o1', personId: 'p1' }),
			includesPerson(scope, { officeId: 'o2', personId: 'p2' }),
			includesPerson(scope, { officeId: null, personId: null }),
		]).toEqual([own, named, guest]);
	});

	test('a personal link is bounded by its person, that of a guest includes nobody', () => {
		expect(scopeOfOwner('p1').persons).toEqual(['p1']);
	});
});
