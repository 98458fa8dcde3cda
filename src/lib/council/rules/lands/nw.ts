import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

/** What the ordinance on digital sessions (DigiSiVO) says for both ways of sitting. */
const ordinance = {
	elections: {
		effect: 'condition',
		note: {
			de: 'Nur mit zugelassenem Abstimmungssystem, das Zugeschaltete und Saal benutzen (§ 5 Abs. 2 DigiSiVO), sonst danach durch Briefwahl (§ 4 Abs. 2)',
			en: 'Only with an approved voting system used by remote members and hall (§ 5 (2) DigiSiVO), otherwise by postal ballot afterwards (§ 4 (2))',
		},
	},
	secretVotes: {
		effect: 'condition',
		note: {
			de: 'Nur mit zugelassenem Abstimmungssystem, sonst durch Stimmabgabe per Brief',
			en: 'Only with an approved voting system, otherwise by postal ballot',
		},
	},
	signUp: {
		de: 'Über die Form wird vor der Einladung entschieden; die Öffentlichkeit meldet sich bis zur Frist der Geschäftsordnung an',
		en: 'The form is decided before the summons; the public registers by the deadline of the rules of procedure',
	},
	failure: {
		de: 'Bei einer Beschwerde oder Kenntnis einer Störung sofort unterbrechen; nicht fortsetzen, bevor sie behoben ist, außer sie ist unerheblich oder liegt beim Mitglied selbst (vermutet, wenn bei allen anderen alles geht); betroffene Schritte wiederholen (§ 10 DigiSiVO)',
		en: 'Interrupt at once on complaint or knowledge of a fault; do not continue before repair, unless it is negligible or in the member’s own sphere (presumed if all others work); repeat the steps concerned (§ 10 DigiSiVO)',
	},
	approval: 'needed',
	approvalNote: {
		de: 'Video- und Abstimmungssystem durch die gpaNRW, höchstens fünf Jahre; sie endet mit jeder wesentlichen Änderung (§ 11 DigiSiVO)',
		en: 'Video and voting system by gpaNRW, at most five years; void on an essential change (§ 11 DigiSiVO)',
	},
	notice: 'unknown',
	noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
	sources: [
		'https://recht.nrw.de/gvnrw/2022-s490/',
		'https://recht.nrw.de/lmi/owa/br_vbl_detail_text?anw_nr=6&vd_id=20434&vd_back=N712&sg=0&menu=0',
		'https://gpanrw.de/prufung/digitale-gremienarbeit/digitale-gremienarbeit',
	],
} as const satisfies Partial<WrittenProfile>;

const common = {
	...unresearched,
	...ordinance,
	asOf: '2026-11-23',
	validFrom: null,
	validTo: null,
};

export const northRhineWestphalia: readonly WrittenProfile[] = [
	{
		...common,
		id: 'NW-58a',
		land: 'NW',
		law: ['§ 58a GO NRW', '§§ 2–11 DigiSiVO'],
		mode: 'hybrid',
		trigger: 'regular',
		bodies: {
			de: 'Ausschüsse, außer Haupt-, Finanz- und Rechnungsprüfungsausschuss (§ 57 Abs. 2)',
			en: 'Committees, except the main, finance and audit committees (§ 57 (2))',
		},
		localBasis: {
			de: 'Hauptsatzung; der Ausschuss beschließt mit einfacher Mehrheit, rechtzeitig vor der Ladungsfrist',
			en: 'Charter; the committee decides by simple majority, early enough for the notice period',
		},
		onSite: ['presiding'],
		remote: 'yes',
		picture: 'speakers',
		excluded: 'unknown',
		publicAccess: { de: 'Im Saal', en: 'In the hall' },
		mark: 'read',
	},
	{
		...common,
		id: 'NW-47a',
		land: 'NW',
		law: ['§ 47a GO NRW', 'DigiSiVO'],
		mode: 'hybridOrVideo',
		trigger: 'emergency',
		bodies: {
			de: 'Rat sowie Haupt-, Finanz- und Rechnungsprüfungsausschuss',
			en: 'Council and the main, finance and audit committees',
		},
		localBasis: {
			de: 'Zwei Drittel, jeweils höchstens zwei Monate',
			en: 'Two thirds, at most two months at a time',
		},
		onSite: ['presiding'],
		remote: 'yes',
		picture: 'speakers',
		excluded: 'unknown',
		publicAccess: {
			de: 'Hybrid im Saal; digital über einen geschützten Link nach Anmeldung, mit Hinweis auf das Aufnahmeverbot, auf Wunsch in einem Raum',
			en: 'Hybrid in the hall; digital by a protected link after registration, with a notice that recording is forbidden, in a room on request',
		},
		mark: 'said',
	},
];
