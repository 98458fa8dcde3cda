import { browserNames, platforms } from './device.ts';
import type { Browser, Device, InstalledApp } from './device.ts';
import { factSources } from './fact.ts';
import type { Comparator, Fact } from './fact.ts';
import { parseSystem } from './system.ts';
import { compared, contains, parseSpan } from './version.ts';
import type { Span } from './version.ts';

/**
 * The fact that counts, by property: the newest wins, of two at the same moment the one from the
 * better source. One that says the same less exactly leaves the older one in force: who once read
 * "17.6" off the device is not contradicted by a browser that tells "17.5 or 17.6".
 */
export function currentOf<Said extends Fact>(facts: readonly Said[]): ReadonlyMap<string, Said> {
	const said = new Map<string, Said>();
	for (const fact of facts.toSorted(byTrust)) {
		const earlier = said.get(fact.field);
		if (earlier === undefined || !isVaguer(fact, earlier)) said.set(fact.field, fact);
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
		calls: flag('calls'),
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

/** The least trusted first. */
function byTrust(a: Fact, b: Fact): number {
	if (a.observedAt !== b.observedAt) return a.observedAt < b.observedAt ? -1 : 1;
	return factSources.indexOf(a.source) - factSources.indexOf(b.source);
}

/** Is what the later one says true of the earlier one too, and of more beside it? */
function isVaguer(later: Fact, earlier: Fact): boolean {
	if (later.field === 'os') return isVaguerSystem(asSystem(later), asSystem(earlier));
	if (later.field !== 'browser') return false;
	const [now, then] = [later, earlier].map(({ value, comparator }) => asBrowser(value, comparator));
	if (!now || !then || now.name !== then.name || then.version === null) return false;
	return now.version === null || isWider(now.version, then.version);
}

function isVaguerSystem(now: Device['os'], then: Device['os']): boolean {
	if (now === null || then === null) return false;
	const couldBe = now.distribution === null || now.distribution === then.distribution;
	return couldBe && isWider(now.version, then.version);
}

const isWider = (now: Span, then: Span): boolean => contains(now, then) && !contains(then, now);

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
