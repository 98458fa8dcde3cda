import { expect, test } from 'vitest';
import { lackOf, recoveryCodesLack } from './second-factor.ts';

test.each([
	// role, compulsory, enrolled, given: what is lacking
	['administrator', true, false, null, 'enrolment'],
	['secretary', true, false, null, 'enrolment'],
	['chair', true, false, null, null],
	['office', true, false, null, null],
	['administrator', false, false, null, null],
	// Who has one is asked, also where nobody must.
	['office', false, true, null, 'code'],
	['administrator', true, true, null, 'code'],
	['administrator', true, true, 'totp', null],
	['office', true, true, 'recoveryCode', null],
	// What was given counts for a factor that is there, and for no other.
	['secretary', true, false, 'totp', 'enrolment'],
	// The city's provider asked for both of its own.
	['administrator', true, false, 'provider', null],
	['office', true, true, 'provider', null],
] as const)(
	'%s, compulsory %s, enrolled %s, given %s: lacks %s',
	(role, isCompulsory, isEnrolled, given, lack) =>
		expect(lackOf({ role, isCompulsory, isEnrolled, given })).toBe(lack),
);

test.each([
	[10, null],
	[4, null],
	[3, 'most'],
	[1, 'most'],
	// Nothing can be proven by them any more: the page must not send anybody to that.
	[0, 'all'],
] as const)('with %i recovery codes left: used up is %s', (left, lack) =>
	expect(recoveryCodesLack(left)).toBe(lack),
);
