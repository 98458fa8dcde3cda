import { expect, test } from 'vitest';
import { noRows } from '../../exchange/tables/import-rows.ts';
import { countsLine } from './import-words.ts';
import { rowQuestionView } from './row-questions.ts';
import { deviceChoices, fittingView, listText } from './waiting-devices.ts';

const waiting = {
	...{ id: 'w', label: 'Rats-iPad', listName: 'intune.csv', listDay: '2026-11-20' },
	owner: { name: 'Ida Star', email: null, office: 'Rat' },
	facts: [
		{
			...({ field: 'model', value: 'iPad (9th generation)', comparator: '=' } as const),
			...({ source: 'imported', observedAt: '2026-11-20T09:00:00.000Z' } as const),
		},
	],
	keptAt: '2026-11-25T10:00:00.000Z',
};
const ida = {
	...{ id: 'star', title: 'Dr.', givenName: 'Ida', familyName: 'Star' },
	...{ email: 'i.star@stadt.example', officeName: 'Rat' },
};
const known = { devices: [{ id: 'd', label: 'iPad' }], usual: 'd' };

test('a device that waits says for whom, from which list and until when, and into what it goes', () => {
	const fit = { people: [ida], isSure: true };
	expect(fittingView(waiting, fit, known, 90, 'de')).toEqual({
		...{ id: 'w', label: 'Rats-iPad', system: 'iPad (9. Generation)', owner: 'Ida Star, Rat' },
		...{ list: 'intune.csv vom 20.\u00a0November 2026', deletedOn: '23.\u00a0Februar 2027' },
		likely: ['Dr. Ida Star (Rat, i.star@stadt.example)'],
		take: { personId: 'star', name: 'Dr. Ida Star', deviceId: 'd', goesInto: 'iPad' },
	});
});

test('a pasted list is called so in the language of whoever reads it', () => {
	const pasted = { listName: 'Eingefügte Liste', listDay: '2026-11-20' };
	expect(listText(pasted, 'en')).toBe('Pasted list of 20\u00a0November 2026');
	expect(listText(pasted, 'de')).toBe('Eingefügte Liste vom 20.\u00a0November 2026');
});

test.each([
	['who is not surely meant', { people: [ida], isSure: false }, null],
	['one of several devices', { people: [ida], isSure: true }, { ...known, usual: undefined }],
	['nobody', { people: [], isSure: false }, null],
])('%s is for somebody to decide', (_what, fit, devices) => {
	expect(fittingView(waiting, fit, devices, 90, 'en').take).toBe(null);
});

test.each([
	['d', 'd'],
	[null, 'new'],
	[undefined, ''],
] as const)('of the devices it may be, %s is chosen as %j', (usual, chosen) => {
	const offered = deviceChoices({ ...known, usual }, 'de');
	expect(offered.chosen).toBe(chosen);
	expect(offered.choices.map(({ value }) => value)).toEqual(['new', 'd']);
});

test('a preview counts what waits, and asks once whether to keep it', () => {
	const line = (waiting: number) => countsLine({ ...noRows, waiting }, 'de');
	expect(line(0)).toBe('0 neu, 0 geändert, 0 unverändert, 0 nicht übernommen');
	expect(line(1)).toBe(`${line(0)}, 1 wartet auf seine Person`);
	expect(line(2)).toBe(`${line(0)}, 2 warten auf ihre Person`);
	const question = {
		...({ key: 'waiting', reason: 'ownerUnknown', written: '', rows: 2 } as const),
		...{ choices: [{ id: 'keep', text: '' }], usual: 'keep', answer: null },
	};
	expect(rowQuestionView(question, 'de')).toMatchObject({
		...{ text: 'Geräte, deren Person noch nicht im Verzeichnis steht', answer: 'keep' },
		...{ isOpen: false, isProposed: true },
	});
});
