import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const hesse: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'HE-52a',
		land: 'HE',
		law: ['§ 52a HGO'],
		state: {
			de: 'GVBl. 2025 Nr. 24 vom 4. April 2025; Absatz 1 gelesen, der Rest berichtet',
			en: 'GVBl. 2025 no. 24 of 4 April 2025; paragraph 1 read, the rest reported',
		},
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybrid',
		trigger: 'regular',
		bodies: {
			de: 'Vertretung; ob auch Ausschüsse, ist unklar. Keine rein digitale Sitzung',
			en: 'Council; whether committees too is unclear. No purely digital session',
		},
		localBasis: { de: 'Hauptsatzung', en: 'charter' },
		onSite: ['chair'],
		remote: 'yes',
		remoteNote: { de: 'Zählt als anwesend', en: 'Counts as present' },
		picture: 'required',
		elections: {
			effect: 'remoteOut',
			note: { de: 'Alle Wahlen (§ 55)', en: 'All elections (§ 55)' },
		},
		openElections: {
			effect: 'remoteOut',
			note: { de: 'Alle Wahlen (§ 55)', en: 'All elections (§ 55)' },
		},
		secretVotes: { effect: 'unknown' },
		excluded: {
			de: 'Erste Sitzung; Beschlüsse nach § 39a Abs. 3 Satz 2, § 57 Abs. 2, § 76 Abs. 1, § 76 Abs. 4 Satz 3 und § 76a ohne Zugeschaltete',
			en: 'The first session; decisions under § 39a (3) sentence 2, § 57 (2), § 76 (1), § 76 (4) sentence 3 and § 76a without remote members',
		},
		signUp: 'unknown',
		failure: {
			de: 'Die Gemeinde schafft die technischen Voraussetzungen; der Rest ist nicht gelesen',
			en: 'The municipality creates the technical conditions; the rest is not read',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Im Saal zu sehen und zu hören; Übertragung im Internet nur nach Hauptsatzung (§ 52 Abs. 3)',
			en: 'Seen and heard in the hall; live stream only by charter (§ 52 (3))',
		},
		mark: 'mixed',
		sources: [
			'https://starweb.hessen.de/cache/GVBL/2025/00024.pdf',
			'https://eppstein.de/de/rathaus-politik/aktuelles/aktuelles-und-pressemitteilungen/stadt-moechte-digitale-sitzungsteilnahmen-pruefen',
		],
	},
];
