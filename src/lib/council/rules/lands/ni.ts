import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

const common = {
	...unresearched,
	id: 'NI-64',
	land: 'NI',
	law: ['§ 64 Abs. 3–9 NKomVG', '§ 182 NKomVG'],
	asOf: '2026-11-23',
	mode: 'hybridOrVideo',
	trigger: 'both',
	bodies: {
		de: 'Kann auf öffentliche Sitzungen beschränkt sein oder auf Sitzungen, bei denen die Ladung es zulässt; in Notlagen nach § 182 (zwei Drittel, höchstens drei Monate)',
		en: 'May be limited to public sessions or to sessions allowed in the summons; emergency under § 182 (two thirds, at most three months)',
	},
	localBasis: {
		de: 'Hauptsatzung, zwei Drittel der Mitglieder',
		en: 'Charter, two thirds of the members',
	},
	remote: 'yes',
	remoteNote: { de: 'Zählt als anwesend', en: 'Counts as present' },
	picture: 'required',
	elections: { effect: 'wholeSession', note: { de: 'Geheime Wahlen', en: 'Secret elections' } },
	secretVotes: {
		effect: 'wholeSession',
		note: { de: 'Offene Abstimmungen sind möglich', en: 'Open votes are allowed' },
	},
	secretMatters: { effect: 'wholeSession', note: { de: '§ 6 Abs. 3', en: '§ 6 (3)' } },
	excluded: 'unknown',
	signUp: 'unknown',
	failure: {
		de: 'Störung im Bereich der Kommune: unterbrechen oder abbrechen; andere Störungen sind unbeachtlich (§ 64 Abs. 5)',
		en: 'Fault in the municipality’s sphere: interrupt or break off; other faults are irrelevant (§ 64 (5))',
	},
	approval: 'none',
	notice: 'unknown',
	noticeNote: {
		de: 'Geschäftsordnung; erste Sitzung eine Woche (§ 59)',
		en: 'Rules of procedure; first session one week (§ 59)',
	},
	publicAccess: {
		de: 'Die Öffentlichkeit sieht und hört Zugeschaltete; Video für die Öffentlichkeit nur nach Hauptsatzung (zwei Drittel), Mitglieder können widersprechen (§ 64 Abs. 9)',
		en: 'The public sees and hears remote members; video for the public only by charter (two thirds), members may object (§ 64 (9))',
	},
	sources: [
		'https://voris.wolterskluwer-online.de/browse/document/4fc126d2-a078-3b04-bdec-77b9525778e6',
		'https://www.verkuendung-niedersachsen.de/api/ndsgvbl/2026/77/0/nds-gvbl-2026-77.pdf',
	],
} as const satisfies Partial<WrittenProfile>;

export const lowerSaxony: readonly WrittenProfile[] = [
	{ ...common, validFrom: null, validTo: '2026-11-01', onSite: ['chair'], mark: 'read' },
	{
		...common,
		state: { de: 'Nds. GVBl. 2026 Nr. 77', en: 'Nds. GVBl. 2026 no. 77' },
		validFrom: '2026-11-01',
		validTo: null,
		onSite: ['presiding'],
		mark: 'said',
	},
];
