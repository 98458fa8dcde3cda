import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const brandenburg: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'BB-34',
		land: 'BB',
		law: [
			'§ 34 Abs. 2 BbgKVerf',
			'§ 43 Abs. 2 BbgKVerf',
			'§ 44 Abs. 9 BbgKVerf',
			'§ 50 Abs. 4 BbgKVerf',
		],
		state: { de: 'geändert am 18. Dezember 2025', en: 'as amended on 18 December 2025' },
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybridOrVideo',
		trigger: 'both',
		bodies: {
			de: 'Vertretung; Ausschüsse nach § 44 Abs. 9 und § 50 Abs. 4; in Notlagen Video oder Ton',
			en: 'Council; committees under § 44 (9) and § 50 (4); video or sound in emergencies',
		},
		localBasis: {
			de: 'Die Geschäftsordnung nennt Gründe und Verfahren',
			en: 'The rules of procedure name reasons and procedure',
		},
		onSite: ['presiding'],
		remote: 'onApplication',
		remoteNote: {
			de: 'Begründeter Antrag je Sitzung; die oder der Hauptverwaltungsbeamte nur ausnahmsweise',
			en: 'Reasoned application for each session; the chief administrative officer only exceptionally',
		},
		picture: 'required',
		soundInEmergency: true,
		elections: {
			effect: 'remoteOut',
			note: {
				de: 'Geheime Wahlen; offene sind nicht genannt',
				en: 'Secret ones; open ones are not named',
			},
		},
		secretVotes: { effect: 'unknown' },
		excluded: { de: 'Konstituierende Sitzung', en: 'The constituent session' },
		signUp: {
			de: 'Antrag mit Gründen; das Verfahren steht in der Geschäftsordnung',
			en: 'Application with reasons; procedure in the rules of procedure',
		},
		failure: {
			de: 'Gegenseitige Wahrnehmung durch geeignete Maßnahmen',
			en: 'Mutual perception by suitable measures',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: { de: 'Im Saal', en: 'In the hall' },
		mark: 'mixed',
		sources: ['https://bravors.brandenburg.de/gesetze/bbgkverf'],
	},
];
