import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const badenWuerttemberg: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'BW-37a',
		land: 'BW',
		law: ['§ 37a GemO'],
		state: { de: 'neu gefasst am 22. Juli 2025', en: 'as reworded on 22 July 2025' },
		asOf: '2026-11-23',
		validFrom: '2025-09-01',
		validTo: null,
		mode: 'hybridOrVideo',
		trigger: 'both',
		bodies: {
			de: 'In Notlagen (Absatz 4) kann auch der Vorsitz zugeschaltet sein',
			en: 'In emergencies (paragraph 4) the chair may be remote too',
		},
		localBasis: { de: 'Hauptsatzung', en: 'charter' },
		onSite: ['chair'],
		remote: 'withConsent',
		remoteNote: { de: 'Zählt als anwesend', en: 'Counts as present' },
		picture: 'required',
		elections: {
			effect: 'remoteOut',
			note: {
				de: 'Nach einer Quelle nur geheime Wahlen',
				en: 'Secret elections only, by one source',
			},
		},
		secretVotes: { effect: 'unknown' },
		excluded: { de: 'Erste Sitzung', en: 'The first session' },
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Im Saal wahrnehmbar; in Notlagen mit zugeschaltetem Vorsitz ein öffentlicher Raum',
			en: 'The hall must perceive; a public room in emergencies with a remote chair',
		},
		mark: 'said',
		sources: [
			'https://www.umwelt-online.de/recht/allgemei/laender/bw/z25_0071.htm',
			'https://dejure.org/gesetze/GemO/37a.html',
			'https://www.gar-bw.de/?p=17355',
		],
	},
];
