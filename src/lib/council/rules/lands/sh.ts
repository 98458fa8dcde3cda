import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

const common = {
	...unresearched,
	id: 'SH-34a',
	land: 'SH',
	law: ['§ 34a GO', '§ 35a GO'],
	asOf: '2026-11-23',
	mode: 'hybridOrVideo',
	trigger: 'both',
	bodies: {
		de: 'Hybrid, wenn ein Mitglied nicht kommen kann; in Notlagen Video',
		en: 'Hybrid if a member cannot come; video in emergencies',
	},
	onSite: ['chair'],
	remote: 'ifPrevented',
	picture: 'adequate',
	elections: {
		effect: 'condition',
		note: {
			de: 'Eine Quelle: nur mit geeignetem elektronischem Abstimmungssystem; eine andere: nicht für Zugeschaltete, sobald geheime Wahl verlangt wird',
			en: 'One source: only with a suitable electronic voting system; another: not for remote members once a secret election is demanded',
		},
	},
	secretVotes: { effect: 'unknown' },
	excluded: { de: 'Konstituierende Sitzung', en: 'The constituent session' },
	signUp: {
		de: 'Erklärung mindestens zwei Tage vorher (Entwurf)',
		en: 'Declaration at least two days before (bill)',
	},
	failure: 'unknown',
	approval: 'none',
	notice: 'unknown',
	noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
	publicAccess: {
		de: 'Im Saal; in Notlagen öffentlicher Raum und Internet (§ 35a Abs. 5)',
		en: 'In the hall; in emergencies a public room and the internet (§ 35a (5))',
	},
	mark: 'mixed',
	sources: [
		'https://umwelt-online.de/recht/allgemei/laender/sh/z25_0027.htm',
		'https://www.landtag.ltsh.de/nachrichten/25_01_28_kommunalrecht_vorschriften/',
	],
} as const satisfies Partial<WrittenProfile>;

export const schleswigHolstein: readonly WrittenProfile[] = [
	{
		...common,
		state: { de: 'Januar 2025', en: 'January 2025' },
		validFrom: null,
		validTo: '2027-01-01',
		localBasis: { de: 'Hauptsatzung', en: 'charter' },
	},
	{
		...common,
		state: { de: 'ab 1. Januar 2027', en: 'from 1 January 2027' },
		validFrom: '2027-01-01',
		validTo: null,
		localBasis: {
			de: 'Hauptsatzung; zu gewähren, wenn ein Mitglied es wünscht und die Technik es erlaubt',
			en: 'Charter; to be granted if a member wishes it and technology allows',
		},
	},
];
