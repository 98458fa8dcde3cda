import { expect, test } from 'vitest';
import type { Restriction, RestrictionScope } from '../../device/restriction.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { restrictionTitle } from './title.ts';

const names = {
	offices: new Map([['west', 'Dezernat III']]),
	devices: new Map([['mine', 'iPad von Ada']]),
};
const title = (scope: Partial<RestrictionScope>, more: Partial<Restriction> = {}) =>
	restrictionTitle(restrictionFor(scope, more), names, 'de');

test('a title says what is restricted, on which devices', () => {
	expect(title({ platform: 'ipados' })).toBe('Gesperrt: alle iPads');
	expect(title({ platform: 'ipados' }, { effect: 'mail' })).toBe('E-Mail gesperrt: alle iPads');
	const zoom = { effect: 'tool', toolId: 'zoom' } as const;
	expect(title({ platform: 'ipados' }, zoom)).toBe('Zoom gesperrt: alle iPads');
	expect(title({ platform: 'ipados' }, { ...zoom, way: 'native' })).toBe(
		'App von Zoom gesperrt: alle iPads',
	);
	expect(title({ platform: 'ipados' }, { ...zoom, way: 'browser' })).toBe(
		'Zoom im Browser gesperrt: alle iPads',
	);
});

test('everything that narrows the devices is named', () => {
	const narrow = { model: 'iPad Air 2', systemFrom: [13], systemBelow: [13, 5], officeId: 'west' };
	expect(title({ platform: 'ipados', ...narrow })).toBe(
		'Gesperrt: alle iPads, Modell iPad Air 2, ab iPadOS\u00a013, unter iPadOS\u00a013.5, Büro Dezernat III',
	);
});

test('a single device is named where the reader may know it, several are counted', () => {
	expect(title({ deviceIds: ['mine'] })).toBe('Gesperrt: „iPad von Ada“');
	expect(title({ deviceIds: ['another'] })).not.toContain('„');
	expect(title({ deviceIds: ['mine', 'another'] })).toContain('2');
});

test('it is in the language that is asked for', () => {
	expect(restrictionTitle(restrictionFor({ platform: 'ipados' }), names, 'en')).toBe(
		'Blocked: all iPads',
	);
});
