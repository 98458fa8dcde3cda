import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const hamburg: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'HH-13',
		land: 'HH',
		law: ['§ 13 Abs. 3 und 4 BezVG'],
		state: { de: '27. April 2022', en: '27 April 2022' },
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybridOrVideo',
		trigger: 'both',
		bodies: {
			de: 'In Notlagen Telefon, Video oder hybrid; Ausschüsse einzelne digitale Sitzungen jederzeit',
			en: 'Telephone, video or hybrid in emergencies; committees single digital sessions at any time',
		},
		localBasis: { de: 'Beschluss; Geschäftsordnung', en: 'Decision; rules of procedure' },
		onSite: 'unknown',
		remote: 'yes',
		picture: 'unknown',
		soundInEmergency: true,
		elections: { effect: 'wholeSession', note: { de: 'Ausgeschlossen', en: 'Excluded' } },
		openElections: { effect: 'wholeSession', note: { de: 'Ausgeschlossen', en: 'Excluded' } },
		secretVotes: { effect: 'unknown' },
		excluded: { de: 'Konstituierende Sitzung', en: 'The constituent session' },
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: { de: 'Ist sicherzustellen', en: 'To be ensured' },
		mark: 'said',
		sources: [
			'https://bv-hh.de/hamburg-mitte/documents/anpassung-der-geschaeftsordnung-der-bezirksversammlung-fuer-digitale-hybride-sitzungsmodelle-138479',
		],
	},
];
