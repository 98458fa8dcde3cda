import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const thuringia: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'TH-36a',
		land: 'TH',
		law: ['§ 36a ThürKO', '§ 40 Abs. 1 ThürKO'],
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'video',
		trigger: 'emergency',
		bodies: {
			de: 'Notlage, die die Bürgermeisterin oder der Bürgermeister feststellt und die nächste Sitzung bestätigt',
			en: 'An emergency found by the mayor and confirmed in the next session',
		},
		localBasis: { de: 'Hauptsatzung', en: 'charter' },
		onSite: 'unknown',
		remote: 'emergencyOnly',
		picture: 'required',
		elections: { effect: 'unknown' },
		secretVotes: { effect: 'unknown' },
		excluded: {
			de: 'Umlaufverfahren nur, wenn drei Viertel zustimmen',
			en: 'Circulation only if three quarters agree',
		},
		signUp: 'unknown',
		failure: 'unknown',
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Live in einen öffentlich zugänglichen Raum (§ 40 Abs. 1)',
			en: 'Live to a publicly accessible room (§ 40 (1))',
		},
		mark: 'read',
		sources: ['https://landesrecht.thueringen.de/bsth/document/jlr-KomOTH2003V28P36a'],
	},
];
