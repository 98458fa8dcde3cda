import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const mecklenburgVorpommern: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'MV-29a',
		land: 'MV',
		law: ['§ 29a KV M-V'],
		state: {
			de: 'Gesetz vom 14. Mai 2024; Absätze 1 und 2 gelesen, der Rest berichtet',
			en: 'law of 14 May 2024; paragraphs 1 and 2 read, the rest reported',
		},
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybridOrVideo',
		trigger: 'both',
		bodies: {
			de: 'Vertretung, Ausschüsse ebenso; Video nur in Notlagen (Absatz 5)',
			en: 'Council, committees likewise; video in emergencies only (paragraph 5)',
		},
		localBasis: { de: 'Hauptsatzung', en: 'charter' },
		onSite: ['chair'],
		remote: 'yes',
		remoteNote: {
			de: 'Anwesend nur, solange alle einander wahrnehmen',
			en: 'Present only while all perceive each other',
		},
		picture: 'required',
		elections: { effect: 'unknown' },
		secretVotes: { effect: 'remoteOut' },
		excluded: { de: 'Konstituierende Sitzung', en: 'The constituent session' },
		signUp: 'unknown',
		failure: {
			de: 'Nicht fortsetzen, wenn die Ursache bei der Gemeinde liegt; das wird nicht vermutet, wenn mindestens eine Person ohne Störung zugeschaltet ist; andere Störungen berühren Beschlüsse nicht',
			en: 'Do not continue if the cause is in the municipality’s sphere; presumed not if at least one remote member is fine; other faults do not affect decisions',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung oder Hauptsatzung', en: 'rules of procedure or charter' },
		publicAccess: {
			de: 'Im Saal sind Zugeschaltete zu sehen und zu hören; der Vorsitz liest Fragen in bestimmten Fällen vor',
			en: 'The hall must see and hear remote members; the chair reads out questions in certain cases',
		},
		quorum: {
			...unresearched.quorum,
			note: { de: 'Die Regeln bleiben unberührt', en: 'The rules are untouched' },
		},
		mark: 'mixed',
		sources: [
			'https://haufe.de/recht/deutsches-anwalt-office-premium/kommunalverfassung-mecklenburg-vorpommern-29a-teilnahme-mittels-bild-und-tonuebertragung_idesk_PI17574_HI16350486.html',
		],
	},
];
