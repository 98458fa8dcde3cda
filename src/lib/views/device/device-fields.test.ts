import { expect, test } from 'vitest';
import {
	comparatorWord,
	deviceFields,
	fieldRank,
	fieldWord,
	toolsWithApp,
} from './device-fields.ts';
import { m } from '../../paraglide/messages.js';
import { differences } from '../register/entries.ts';

test('apps can be stated of every tool that has one, the best known first', () => {
	const ids = toolsWithApp.map(({ id }) => id);
	expect(ids.slice(0, 5)).toEqual(['facetime', 'zoom', 'teams', 'webex', 'google-meet']);
	expect(ids).toContain('jitsi');
	expect(ids).not.toContain('skype');
	expect(ids).not.toContain('livekit-room');
});

const [de, en] = [{ locale: 'de' }, { locale: 'en' }] as const;

test.each([
	['camera', m.device_camera({}, de), m.device_camera({}, en)],
	['network.udp', m.device_udp({}, de), m.device_udp({}, en)],
	['apps.zoom', m.device_app({ tool: 'Zoom' }, de), m.device_app({ tool: 'Zoom' }, en)],
	['conditions.x', m.device_condition({ code: 'x' }, de), m.device_condition({ code: 'x' }, en)],
])('%s is called "%s", in English "%s"', (field, german, english) => {
	expect(german).not.toBe(english);
	expect([fieldWord(field, 'de'), fieldWord(field, 'en')]).toEqual([german, english]);
});

test('what has no word of ours is called by its own name', () => {
	expect(fieldWord('neverHeardOf', 'en')).toBe('neverHeardOf');
	expect(fieldWord('apps.never-heard-of', 'en')).toContain('never-heard-of');
});

test('what an import could not read is called by its column, not by our field', () => {
	const [original, field] = [fieldWord('original.os', 'de'), fieldWord('os', 'de')];
	expect(original).not.toContain(field);
	expect(fieldWord('original.os', 'en')).not.toBe(original);
});

test('facts stand in the order of the form, groups together, strangers last', () => {
	const fields = ['stranger', 'network.udp', 'apps.zoom', 'camera', 'os', 'platform'];
	expect(fields.toSorted((a, b) => fieldRank(a) - fieldRank(b))).toEqual(fields.toReversed());
	expect(fieldRank('apps.zoom')).toBe(fieldRank('apps.teams'));
});

test.each([de, en])(
	'what somebody else has saved is said in the language of the reader: %o',
	(reader) => {
		const theirs = { osComparator: ['≥'], camera: ['yes'], 'apps.zoom': ['current'] };
		const yours = { osComparator: ['='], camera: ['no'], 'apps.zoom': ['no'] };
		expect(differences(deviceFields, theirs, yours, reader.locale)).toEqual([
			{
				label: m.device_comparator({}, reader),
				theirs: comparatorWord('≥', reader.locale),
				yours: m.device_exactly({}, reader),
			},
			{
				label: m.device_app({ tool: 'Zoom' }, reader),
				theirs: m.device_appCurrent({}, reader),
				yours: m.device_appNo({}, reader),
			},
			{
				label: m.device_camera({}, reader),
				theirs: m.device_yes({}, reader),
				yours: m.device_no({}, reader),
			},
		]);
	},
);
