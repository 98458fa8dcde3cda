import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const saxony: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'SN-36a',
		land: 'SN',
		law: ['§ 36a SächsGemO'],
		state: {
			de: 'Text von 2022; Änderungen von 2025 sind nicht geprüft',
			en: 'text of 2022; changes of 2025 unchecked',
		},
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'video',
		trigger: 'emergency',
		bodies: 'unknown',
		localBasis: 'unknown',
		onSite: 'unknown',
		remote: 'emergencyOnly',
		picture: 'required',
		elections: {
			effect: 'wholeSession',
			note: { de: 'Keine Wahlen (§ 39 Abs. 7)', en: 'No elections (§ 39 (7))' },
		},
		openElections: {
			effect: 'wholeSession',
			note: { de: 'Keine Wahlen (§ 39 Abs. 7)', en: 'No elections (§ 39 (7))' },
		},
		bylaws: {
			effect: 'condition',
			note: { de: 'Keine Haushaltssatzung (§ 76 Abs. 2)', en: 'No budget statute (§ 76 (2))' },
		},
		secretVotes: { effect: 'unknown' },
		excluded: {
			de: 'Keine Haushaltssatzung (§ 76 Abs. 2)',
			en: 'No budget statute (§ 76 (2))',
		},
		signUp: 'unknown',
		failure: {
			de: 'Die Gemeinde stellt Technik und Datenschutz sicher',
			en: 'The municipality ensures technology and data protection',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: {
			de: 'Der Rechtsaufsicht 7 Tage vorher anzeigen; die Ladungsfrist selbst ist örtlich geregelt',
			en: 'Notify the supervisor 7 days before; the notice period itself is local',
		},
		publicAccess: {
			de: 'Live an einen öffentlich zugänglichen Ort',
			en: 'Live to a publicly accessible place',
		},
		mark: 'read',
		sources: ['https://gesetze.io/gesetze/sn/saechsgemo/36a'],
	},
];
