import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const berlin: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'BE-8a',
		land: 'BE',
		law: ['§ 8a BezVG'],
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'video',
		trigger: 'emergency',
		bodies: { de: 'Bezirksverordnetenversammlung', en: 'District assembly' },
		localBasis: {
			de: 'Entscheidung des Vorstands mit dem Ältestenrat',
			en: 'Decision of its board with the elders',
		},
		onSite: 'unknown',
		remote: 'yes',
		picture: 'required',
		elections: { effect: 'unknown' },
		secretVotes: {
			effect: 'condition',
			note: {
				de: 'Schriftlich; Abstimmungen müssen vor Manipulation geschützt sein',
				en: 'In writing; votes must be tamper-proof',
			},
		},
		excluded: 'unknown',
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Öffentlicher Ort, Internet oder Rundfunk',
			en: 'Public place, internet or broadcast',
		},
		mark: 'mixed',
		sources: [
			'https://bezirksverwaltungsrecht.berlin/kommentar-zum-bezirksverwaltungsgesetz/8a-sitzungen-in-aussergewoehnlichen-notlagen',
		],
	},
];
