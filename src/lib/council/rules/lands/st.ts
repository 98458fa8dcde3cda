import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

/** § 53 (4): at least one week. How it is counted is the safe reading: seven whole days between. */
const week = {
	days: 7,
	unit: 'calendar',
	countsReceiptDay: false,
	countsSessionDay: false,
	law: '§ 53 Abs. 4 KVG LSA',
} as const;

const sources = [
	'https://www.landesrecht.sachsen-anhalt.de/bsst/document/jlr-KomVerfGST2014V10P56a',
	'https://padoka.landtag.sachsen-anhalt.de/files/drs/wp8/drs/d3424lge.pdf',
	'https://www.tangerhuette.de/de/201,1138/153521,1138,de,1.html',
];

export const saxonyAnhalt: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'ST-56b',
		land: 'ST',
		law: ['§ 56b KVG LSA', '§ 53 Abs. 4 KVG LSA'],
		state: {
			de: 'Gesetz vom 16. Mai 2024; nur Entwurf und Berichte wurden gelesen, nicht der verkündete Text',
			en: 'law of 16 May 2024; only the bill and reports were read, not the promulgated text',
		},
		asOf: '2026-11-23',
		validFrom: '2024-07-01',
		validTo: null,
		mode: 'hybrid',
		trigger: 'regular',
		bodies: {
			de: 'Rat und Ausschüsse; kann auf einzelne beschränkt sein',
			en: 'council and committees; may be limited to some',
		},
		localBasis: { de: 'Hauptsatzung und Geschäftsordnung', en: 'charter and rules of procedure' },
		onSite: ['presiding', 'hvb'],
		remote: 'yes',
		picture: 'required',
		elections: {
			effect: 'wholeSession',
			note: {
				de: 'Geheime Wahlen nicht in einer Sitzung mit Zugeschalteten (§ 56b Abs. 1 Satz 8); offene Wahlen, wenn niemand widerspricht (§ 56 Abs. 3)',
				en: 'No secret elections in a session with remote members (§ 56b (1) sentence 8); open elections if nobody objects (§ 56 (3))',
			},
		},
		openElections: {
			effect: 'condition',
			note: {
				de: 'Nur wenn niemand widerspricht (§ 56 Abs. 3)',
				en: 'Only if nobody objects (§ 56 (3))',
			},
		},
		secretVotes: { effect: 'unknown' },
		excluded: 'unknown',
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: week,
		noticeNote: {
			de: 'Schriftlich oder elektronisch, mit Tagesordnung und Unterlagen, im Einvernehmen mit der oder dem Hauptverwaltungsbeamten',
			en: 'In writing or electronically, with agenda and papers, in agreement with the chief administrative officer',
		},
		publicAccess: { de: 'Im Saal (Saalöffentlichkeit)', en: 'In the hall' },
		mark: 'said',
		sources,
	},
	{
		...unresearched,
		id: 'ST-56a',
		land: 'ST',
		law: ['§ 56a KVG LSA', '§ 53 Abs. 4 KVG LSA'],
		state: { de: 'Absätze 1 und 2 gelesen', en: 'paragraphs 1 and 2 read' },
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'video',
		trigger: 'emergency',
		bodies: {
			de: 'Nur notwendige Sitzungen, solange die Kommunalaufsicht eine Notlage festgestellt hat',
			en: 'Necessary sessions alone, while the supervisor has found an emergency',
		},
		localBasis: {
			de: 'Einzelheiten in der Geschäftsordnung',
			en: 'details in the rules of procedure',
		},
		onSite: [],
		remote: 'yes',
		remoteNote: { de: 'Alle oder einige', en: 'All or some' },
		picture: 'required',
		elections: {
			effect: 'wholeSession',
			note: { de: 'Keine Wahlen nach § 56 Abs. 3', en: 'No elections under § 56 (3)' },
		},
		openElections: {
			effect: 'wholeSession',
			note: { de: 'Keine Wahlen nach § 56 Abs. 3', en: 'No elections under § 56 (3)' },
		},
		secretVotes: {
			effect: 'condition',
			note: {
				de: 'Schriftliche oder elektronische Abstimmung nur mit Zustimmung von vier Fünfteln',
				en: 'Voting in writing or electronically only if four fifths agree',
			},
		},
		excluded: 'unknown',
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: week,
		publicAccess: {
			de: 'Abweichungen sind bekannt zu machen; wer kein Internet hat, muss zusehen können (Übertragung in einen Saal)',
			en: 'Deviations are to be announced; people without internet must be able to watch (a screen in a hall)',
		},
		quorum: {
			...unresearched.quorum,
			note: { de: '§ 55 Abs. 1 gilt', en: '§ 55 (1) applies' },
		},
		mark: 'read',
		sources,
	},
];
