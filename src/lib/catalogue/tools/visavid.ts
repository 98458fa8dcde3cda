import type { ToolEntry } from '../entry.ts';

export const visavid: ToolEntry = {
	id: 'visavid',
	name: 'Visavid',
	product: 'Visavid',
	vendor: 'Auctores GmbH (Neumarkt, DE)',
	order: 19,
	status: {
		state: 'active',
		date: null,
		notes: {
			de: 'Bekannt aus bayerischen Schulen (nicht nachgeprüft).',
			en: 'Known from Bavarian schools (unverified).',
		},
	},
	hosting: ['vendor-cloud-DE'],
	accounts: {
		host: ['visavid-account'],
		native: null,
		browser: [],
		notes: {
			de: 'Eröffnen: mit Konto. Eine App gibt es nicht. Browser: ohne Konto, nur ein Name.',
			en: 'To host: an account. There is no app. Browser: none, a name only.',
		},
	},
	guestBrowserJoin: { value: 'yes' },
	phoneDialIn: { value: 'supported' },
	maxParticipants: {
		value: null,
		notes: {
			de: 'Wie viele Personen teilnehmen können, ist nicht bekannt.',
			en: 'How many people can join is not known.',
		},
		confidence: 'low',
	},
	identifiersNeeded: [],
	constraints: [
		{
			id: 'vv-code',
			kind: 'organisational',
			text: {
				de: 'Raumnummer und Zugangscode sind möglich; wiederholt falsche Codes führen zu Wartezeiten.',
				en: 'Room number and entry code possible; repeated wrong codes cause waiting times.',
			},
			binding: 'information',
			sources: ['vv-join'],
			confidence: 'medium',
			evidence: 'read',
		},
	],
	ways: [
		{
			platforms: ['windows', 'macos', 'linux', 'android', 'ios', 'ipados'],
			way: 'browser',
			browsers: ['any-current'],
			roles: ['host', 'guest'],
			status: 'unknown-version',
			binding: 'promise',
			confidence: 'low',
			evidence: 'read',
			sources: ['vv-join'],
			notes: { de: 'Eine Mindestversion ist nicht bekannt.', en: 'No version floor is known.' },
		},
		{
			platforms: ['telephone'],
			way: 'phone',
			roles: ['guest'],
			status: 'supported',
			binding: 'documented',
			limits: ['audio-only'],
			confidence: 'medium',
			evidence: 'read',
			sources: ['vv-join'],
			notes: {
				de: 'Telefon: Teilnahme mit Raumnummer und Code.',
				en: 'Telephone: join with room number and code.',
			},
		},
	],
	procurement: {
		e2ee: 'not stated',
		dataProtection: 'German provider',
		bsiC5: 'not known',
		priceClass: 'subscription',
		sources: ['vv-join'],
		confidence: 'low',
	},
	contradictions: [],
	confidence: 'medium',
	confidenceNotes: {
		de: 'Die Rollen sind belegt, die Versionen unsicher.',
		en: 'Roles are supported, versions uncertain.',
	},
	sources: ['vv-join'],
	checked: '2026-11-23',
};
