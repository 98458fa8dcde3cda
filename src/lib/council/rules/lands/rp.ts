import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const rhinelandPalatinate: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'RP-35a',
		land: 'RP',
		law: ['§ 35a GemO', '§ 35 Abs. 3 GemO'],
		state: { de: '2023', en: '2023' },
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybridOrVideo',
		trigger: 'both',
		bodies: {
			de: 'In Notlagen Umlauf, Video- oder Telefonkonferenz mit zwei Dritteln',
			en: 'In emergencies circulation, video or telephone conference by two thirds',
		},
		localBasis: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		onSite: ['chair'],
		remote: 'withConsent',
		picture: 'required',
		soundInEmergency: true,
		elections: {
			effect: 'remoteOut',
			note: {
				de: 'Zugeschaltete zählen dann als nicht anwesend',
				en: 'Remote members then count as not present',
			},
		},
		openElections: {
			effect: 'remoteOut',
			note: {
				de: 'Zugeschaltete zählen dann als nicht anwesend',
				en: 'Remote members then count as not present',
			},
		},
		bylaws: {
			effect: 'remoteOut',
			note: {
				de: 'Zugeschaltete zählen dann als nicht anwesend',
				en: 'Remote members then count as not present',
			},
		},
		secretVotes: {
			effect: 'remoteOut',
			note: {
				de: 'Zugeschaltete zählen dann als nicht anwesend',
				en: 'Remote members then count as not present',
			},
		},
		excluded: {
			de: 'Konstituierende Sitzung; Satzungen ohne Zugeschaltete',
			en: 'The constituent session; statutes without remote members',
		},
		signUp: 'unknown',
		failure: {
			de: 'Der Vorsitz beobachtet und unterbricht, um die Ursache zu finden; Beginnen oder Fortsetzen trotz nachgewiesener Störung im eigenen Bereich macht den Beschluss unwirksam; allgemeine Netzausfälle gehören nicht dazu',
			en: 'The chair observes and interrupts to find the cause; starting or continuing despite a proven fault in the own sphere makes the decision void; general net outages are not own sphere',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Im Saal müssen Zugeschaltete wahrnehmbar sein',
			en: 'The hall must perceive remote members',
		},
		mark: 'read',
		sources: [
			'https://www.kommunalbrevier.de/kommunalbrevier/ratssitzung/beschlussfaehigkeit-beschlussfassung/iii-die-beschlussfassung-im-gemeinderat/7-rechtssicherheit-von-beschluessen-bei-hybridsitzungen',
			'https://www.kommunalbrevier.de/kommunalbrevier/ratssitzung/ablauf-einer-sitzung/ii-handlungen-vor-eintritt-in-die-tagesordnung/4-feststellung-der-beschlussfaehigkeit',
		],
	},
];
