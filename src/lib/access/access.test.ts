import { describe, expect, test } from 'vitest';
import { may, mayLead, rolesFor } from './acts.ts';
import type { Act } from './acts.ts';
import { system } from './actor.ts';
import type { LinkActor } from './actor.ts';
import { everything, includesOffice, includesPerson, scopeOf, scopeOfOwner } from './scope.ts';

const attendee = (role: LinkActor['role']): LinkActor => ({
	kind: 'attendee',
	id: 'a',
	name: 'Dr. Ada Lerche',
	role,
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
		const secretary = { kind: 'staff', id: 'a', name: '', email: '', officeId: null } as const;
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

	test('a link opens nothing of the staff, and the product itself may do everything', () => {
		expect(may(attendee('chair'), 'person.edit')).toBe(false);
		expect(may(system, 'account.manage')).toBe(true);
	});
});

describe('scope', () => {
	test('an office account sees its office and nothing that belongs to none', () => {
		const scope = scopeOf({ role: 'office', officeId: 'o1' });
		expect(['o1', 'o2', null].map((id) => includesOffice(scope, id))).toEqual([true, false, false]);
	});

	test('an office account without an office includes nothing, rather than everything', () => {
		const scope = scopeOf({ role: 'office', officeId: null });
		expect(['o1', null].map((id) => includesOffice(scope, id))).toEqual([false, false]);
	});

	test('other accounts see every office, whatever office they belong to', () => {
		const scope = scopeOf({ role: 'secretary', officeId: 'o1' });
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
