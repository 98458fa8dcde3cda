import { expect, test } from 'vitest';
import { formLimit } from './form-limit.ts';

test.each([
	['video', 'video', 'emergency', 'emergencyOnly'],
	['hybrid', 'video', 'emergency', 'emergencyOnly'],
	['onSite', 'video', 'emergency', null],
	['video', 'hybrid', 'regular', 'hybridOnly'],
	['hybrid', 'hybrid', 'regular', null],
	['video', 'hybridOrVideo', 'both', 'emergencyOnly'],
	['hybrid', 'hybridOrVideo', 'both', null],
	['video', 'unknown', 'regular', null],
] as const)('%s where the norm is for %s (%s)', (form, mode, trigger, limit) => {
	expect(formLimit(form, { mode, trigger })).toBe(limit);
});
