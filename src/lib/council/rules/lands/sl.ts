import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

const common = {
	...unresearched,
	land: 'SL',
	asOf: '2026-11-23',
	validFrom: null,
	validTo: null,
	onSite: 'unknown',
	remote: 'yes',
	picture: 'required',
	elections: { effect: 'wholeSession', note: { de: '§ 51a Abs. 4', en: '§ 51a (4)' } },
	openElections: { effect: 'wholeSession', note: { de: '§ 51a Abs. 4', en: '§ 51a (4)' } },
	secretVotes: { effect: 'wholeSession', note: { de: '§ 51a Abs. 4', en: '§ 51a (4)' } },
	excluded: 'unknown',
	signUp: 'unknown',
	failure: {
		de: 'Die Gemeinde steht für ihren eigenen Bereich ein',
		en: 'The municipality ensures its own sphere',
	},
	approval: 'none',
	notice: 'unknown',
	noticeNote: {
		de: 'Örtlich; für den Kreistag 5 Tage (§ 171)',
		en: 'Local; five days for the district council (§ 171)',
	},
	publicAccess: {
		de: 'Video: öffentlicher Raum; hybrid: Zugeschaltete sind zu sehen und zu hören',
		en: 'Video: a public room; hybrid: remote members visible and audible',
	},
	mark: 'read',
	sources: ['https://www.umwelt-online.de/recht/allgemei/laender/srl/z25_1085.htm'],
} as const satisfies Partial<WrittenProfile>;

export const saarland: readonly WrittenProfile[] = [
	{
		...common,
		id: 'SL-48',
		law: ['§ 48 Abs. 6 KSVG', '§ 51a Abs. 4 KSVG'],
		state: { de: '12. November 2025', en: '12 November 2025' },
		mode: 'hybrid',
		trigger: 'regular',
		bodies: {
			de: 'Nur Ausschüsse; der Ausschuss entscheidet',
			en: 'Committees only; the committee decides',
		},
		localBasis: {
			de: 'Geschäftsordnung, zwei Drittel der gesetzlichen Mitgliederzahl',
			en: 'Rules of procedure, two thirds of the statutory members',
		},
	},
	{
		...common,
		id: 'SL-51a',
		law: ['§ 51a KSVG'],
		mode: 'hybridOrVideo',
		trigger: 'emergency',
		bodies: { de: 'Rat', en: 'Council' },
		localBasis: {
			de: 'Zwei Drittel der gesetzlichen Mitgliederzahl',
			en: 'Two thirds of the statutory members',
		},
	},
];
