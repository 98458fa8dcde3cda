import { browserNames, platforms } from './device.ts';
import type { Browser, Device, InstalledApp } from './device.ts';
import { factSources } from './fact.ts';
import type { Comparator, Fact } from './fact.ts';
import { parseSystem } from './system.ts';
import { compared, parseSpan } from './version.ts';

/**
 * The fact that counts, by property: the newest wins, of two at the same moment the one from the
 * better source.
 */
export function currentOf<Said extends Fact>(facts: readonly Said[]): ReadonlyMap<string, Said> {
	const said = new Map<string, Said>();
	for (const fact of facts) {
		const other = said.get(fact.field);
		if (other === undefined || beats(fact, other)) said.set(fact.field, fact);
	}
	return said;
}

/**
 * What is known of a device, resolved from everything that was said of it. What cannot be read is
 * not known.
 */
export function deviceOf(id: string, facts: readonly Fact[]): Device {
	const said = currentOf(facts);
	const flag = (field: string) => asFlag(said.get(field)?.value);
	const text = (field: string) => asText(said.get(field)?.value);
	const named = <T>(prefix: string, read: (fact: Fact) => T | null): Record<string, T> =>
		Object.fromEntries(
			[...said.values()].flatMap((fact) => {
				const value = fact.field.startsWith(prefix) ? read(fact) : null;
				return value === null ? [] : [[fact.field.slice(prefix.length), value] as const];
			}),
		);

	return {
		id,
		platform: platforms.find((platform) => platform === text('platform')) ?? null,
		model: text('model'),
		identifier: text('identifier'),
		os: asSystem(said.get('os')),
		browser: asBrowser(said.get('browser')?.value, said.get('browser')?.comparator ?? '='),
		otherBrowsers: asList(said.get('otherBrowsers')?.value).flatMap(
			(value) => asBrowser(value, '=') ?? [],
		),
		apps: named('apps.', asApp),
		camera: flag('camera'),
		microphone: flag('microphone'),
		speaker: flag('speaker'),
		h264Encoder: flag('h264Encoder'),
		canInstall: flag('canInstall'),
		inAppBrowser: flag('inAppBrowser'),
		network: {
			udp: flag('network.udp'),
			tcp443: flag('network.tcp443'),
			tcpOther: flag('network.tcpOther'),
		},
		conditions: named('conditions.', ({ value }) => asFlag(value)),
	};
}

function beats(fact: Fact, other: Fact): boolean {
	if (fact.observedAt !== other.observedAt) return fact.observedAt > other.observedAt;
	return factSources.indexOf(fact.source) >= factSources.indexOf(other.source);
}

const asFlag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const asText = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function asSystem(fact: Fact | undefined): Device['os'] {
	const system = parseSystem(asText(fact?.value) ?? '');
	if (system === null || fact === undefined) return null;
	return { ...system, version: compared(system.version, fact.comparator) };
}

function asBrowser(value: unknown, comparator: Comparator): Browser | null {
	if (typeof value !== 'object' || value === null || !('name' in value)) return null;
	const name = browserNames.find((known) => known === value.name);
	if (name === undefined) return null;
	const version = parseSpan(asText('version' in value ? value.version : null) ?? '');
	return { name, version: version === null ? null : compared(version, comparator) };
}

function asApp({ value, comparator }: Fact): InstalledApp | false | null {
	if (value === false) return false;
	if (value === true) return { version: null };
	const text = asText(value);
	if (text === null) return null;
	if (text === 'current' || text === 'built-in') return { version: text };
	const version = parseSpan(text);
	return { version: version === null ? null : compared(version, comparator) };
}
