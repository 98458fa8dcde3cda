import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const bremen: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'HB',
		land: 'HB',
		law: ['§ 38 Verfassung der Stadt Bremerhaven'],
		state: {
			de: 'Gilt für Bremerhaven; die Stadt Bremen hat eigenes Recht',
			en: 'Holds in Bremerhaven; the city of Bremen has its own law',
		},
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'video',
		trigger: 'emergency',
		bodies: {
			de: 'Ausschüsse in Notlagen (Bremerhaven)',
			en: 'Committees in emergencies (Bremerhaven)',
		},
		localBasis: 'unknown',
		onSite: 'unknown',
		remote: 'unknown',
		picture: 'unknown',
		elections: { effect: 'unknown' },
		secretVotes: { effect: 'unknown' },
		excluded: 'unknown',
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'unknown',
		notice: 'unknown',
		publicAccess: 'unknown',
		mark: 'said',
		sources: [],
	},
];
