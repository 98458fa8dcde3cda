import { unresearched } from '../profile.ts';
import type { WrittenProfile } from '../profile.ts';

export const bavaria: readonly WrittenProfile[] = [
	{
		...unresearched,
		id: 'BY-47a',
		land: 'BY',
		law: ['Art. 47a GO'],
		asOf: '2026-11-23',
		validFrom: null,
		validTo: null,
		mode: 'hybrid',
		trigger: 'regular',
		bodies: {
			de: 'Rat; ob auch Ausschüsse, ist unklar. Keine rein digitale Sitzung',
			en: 'Council; whether committees too is unclear. No purely digital session',
		},
		localBasis: {
			de: 'Geschäftsordnung mit zwei Dritteln; ein Entwurf von 2025 wollte nach den Wahlen 2026 die einfache Mehrheit (unklar)',
			en: 'Rules of procedure by two thirds; a bill of 2025 wanted simple majority after the elections of 2026 (unclear)',
		},
		onSite: ['presiding'],
		remote: 'yes',
		remoteNote: {
			de: 'Anzahl und Gründe können beschränkt sein; nicht bei Angelegenheiten, die nach Art. 56a geheim sind',
			en: 'Number and reasons may be limited; not for matters that are secret under Art. 56a',
		},
		picture: 'required',
		elections: { effect: 'remoteOut' },
		openElections: { effect: 'remoteOut' },
		secretVotes: { effect: 'unknown' },
		secretMatters: { effect: 'remoteOut', note: { de: 'Art. 56a', en: 'Art. 56a' } },
		excluded: 'unknown',
		signUp: {
			de: 'Örtlich; gesehen wurden drei Tage, der Tag davor und 11:00 Uhr am selben Tag',
			en: 'Local; three days, the day before and 11:00 on the same day were seen',
		},
		failure: {
			de: 'Nicht beginnen oder unterbrechen, auch wenn sich nicht feststellen lässt, dass die Ursache außerhalb der Gemeinde liegt; das wird vermutet, wenn mindestens eine Person zugeschaltet ist oder ein Test es bestätigt',
			en: 'Do not start, or interrupt, also when it cannot be established that the cause is outside the municipality; that is presumed if at least one person is connected or a test confirms it',
		},
		approval: 'none',
		notice: 'unknown',
		noticeNote: { de: 'Geschäftsordnung', en: 'rules of procedure' },
		publicAccess: {
			de: 'Im Saal müssen Zugeschaltete wahrnehmbar sein; die Übertragung dorthin braucht keine Einwilligung',
			en: 'The hall must perceive remote members; transmission needs no consent',
		},
		mark: 'read',
		sources: [
			'https://www.gesetze-bayern.de/Content/Document/BayGO-47a',
			'https://buergerinfo.sailauf.de/to0050.php?__ktonr=15786',
		],
	},
];
