import type { ToolEntry } from '../entry.ts';

export const alfaview: ToolEntry = {
	id: 'alfaview',
	name: 'alfaview',
	product: 'alfaview',
	vendor: 'alfaview GmbH (Karlsruhe, DE)',
	order: 18,
	status: { state: 'active', date: null },
	hosting: ['vendor-cloud-DE'],
	accounts: {
		host: ['alfaview-account'],
		native: [],
		browser: [],
		notes: {
			de: 'Eröffnen: mit Konto (für private Nutzung kostenlos). App: ohne Konto mit Gast- oder Gruppenlink. Browser: ohne Konto mit Link, falls die Browserfassung angeboten wird (nicht bestätigt).',
			en: 'To host: an account (free for private use). App: none by guest or group link. Browser: none by link, if the browser client is offered (not confirmed).',
		},
	},
	guestBrowserJoin: {
		value: 'unknown',
		notes: {
			de: 'Teilnahme im Browser: nicht bestätigt; der Hersteller beschreibt ein Programm zum Herunterladen.',
			en: 'Joining in the browser: not confirmed; the vendor describes a client to download.',
		},
	},
	phoneDialIn: {
		value: 'unknown',
		notes: { de: 'Einwahl per Telefon: nicht bestätigt.', en: 'Telephone dial-in: not confirmed.' },
	},
	maxParticipants: {
		value: 200,
		notes: {
			de: 'Personenzahl je nach gebuchtem Raum: 20, 50, 100, 200 oder mehr.',
			en: 'Number of people by booked room: 20, 50, 100, 200 or more.',
		},
		confidence: 'low',
	},
	identifiersNeeded: [],
	constraints: [
		{
			id: 'av-install',
			kind: 'guest-limit',
			text: {
				de: 'Mit einem installierten Programm planen: Wer einen gesperrten Bürorechner hat, kann es vielleicht nicht installieren.',
				en: 'Plan with an installed client: councillors on locked-down office PCs may be unable to install it.',
			},
			binding: 'policy',
			sources: ['av-privacy'],
			confidence: 'medium',
			evidence: 'read',
		},
	],
	ways: [
		{
			platforms: ['macos'],
			way: 'native',
			minOs: '12.0',
			roles: ['host', 'guest'],
			status: 'supported',
			binding: 'enforced',
			confidence: 'high',
			evidence: 'read',
			sources: ['av-cask'],
		},
		{
			platforms: ['windows', 'linux', 'ios', 'ipados', 'android'],
			way: 'native',
			roles: ['host', 'guest'],
			status: 'unknown',
			binding: 'enforced',
			confidence: 'low',
			evidence: 'read',
			sources: ['av-privacy'],
		},
	],
	procurement: {
		e2ee: 'transport encryption; E2EE not stated',
		dataProtection:
			'Vendor says: all data centres and owners in Germany, top marks in the Berlin list, named in the LfDI BW handout.',
		bsiC5: 'ISO 27001 data centres (vendor)',
		priceClass: 'per room',
		sources: ['av-dp', 'lfdi-bw'],
		confidence: 'low',
	},
	contradictions: [],
	confidence: 'medium',
	sources: ['av-cask', 'av-dp', 'av-faq', 'av-privacy', 'lfdi-bw'],
	checked: '2026-11-23',
};
