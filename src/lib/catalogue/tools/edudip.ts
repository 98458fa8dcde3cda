import type { ToolEntry } from '../entry.ts';

export const edudip: ToolEntry = {
	id: 'edudip',
	name: 'edudip',
	product: 'edudip next',
	vendor: 'edudip GmbH (Aachen, DE)',
	order: 20,
	status: {
		state: 'unknown',
		date: null,
		notes: {
			de: 'Keine Angabe zu diesem Werkzeug ist nachgeprüft.',
			en: 'Nothing said of this tool is verified.',
		},
	},
	hosting: ['vendor-cloud-DE'],
	accounts: {
		host: ['edudip-account'],
		native: null,
		browser: [],
		notes: {
			de: 'Eröffnen: mit Konto. Eine App gibt es nicht. Browser: ohne Konto.',
			en: 'To host: an account. There is no app. Browser: none.',
		},
	},
	guestBrowserJoin: {
		value: 'unknown',
		notes: {
			de: 'Gäste können im Browser teilnehmen (nicht nachgeprüft).',
			en: 'Guests can join in the browser (unverified).',
		},
	},
	phoneDialIn: {
		value: 'unknown',
		notes: {
			de: 'Eine Einwahl per Telefon gibt es nicht (nicht nachgeprüft).',
			en: 'There is no telephone dial-in (unverified).',
		},
	},
	maxParticipants: {
		value: null,
		notes: {
			de: 'Wie viele Personen teilnehmen können, ist nicht bekannt.',
			en: 'How many people can join is not known.',
		},
		confidence: 'low',
	},
	identifiersNeeded: [],
	constraints: [],
	ways: [
		{
			platforms: ['windows', 'macos', 'android', 'ios', 'ipados'],
			way: 'browser',
			browsers: ['any-current'],
			roles: ['host', 'guest'],
			status: 'unknown-version',
			binding: 'promise',
			confidence: 'unverified',
			evidence: 'unverified',
			sources: [],
		},
	],
	procurement: {
		e2ee: 'not known',
		dataProtection: 'German provider (unverified)',
		bsiC5: 'not known',
		priceClass: 'subscription',
		sources: [],
		confidence: 'unverified',
	},
	contradictions: [],
	confidence: 'low',
	sources: [],
	checked: '2026-11-23',
};
