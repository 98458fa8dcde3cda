import type { Device } from './device.ts';
import { factSources, isGuess } from './fact.ts';
import type { Fact, FactField, FactKind, ValueOf } from './fact.ts';
import { appIn, browserIn, systemIn, toBrowser } from './readings.ts';
import { valueRules } from './values.ts';
import { contains } from './version.ts';
import type { Span } from './version.ts';

/**
 * The fact that counts, by property: a guess where nobody has said anything, else the newest wins, of two at the same moment the one from the
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
	const value = <Field extends FactField & FactKind>(field: Field): ValueOf<Field> | null =>
		valueRules[field].read(said.get(field)?.value);
	const text = (field: 'model' | 'identifier') => value(field)?.trim() || null;
	const named = <T>(prefix: string, read: (fact: Fact) => T | null): Record<string, T> =>
		Object.fromEntries(
			[...said.values()].flatMap((fact) => {
				const value = fact.field.startsWith(prefix) ? read(fact) : null;
				return value === null ? [] : [[fact.field.slice(prefix.length), value] as const];
			}),
		);

	const platform = value('platform');
	// Every iPhone and iPad that still runs has all three: nobody is asked for them.
	const builtIn = platform === 'ios' || platform === 'ipados' ? true : null;
	return {
		id,
		platform,
		model: text('model'),
		identifier: text('identifier'),
		os: systemIn(said.get('os')),
		browser: browserIn(said.get('browser')),
		otherBrowsers: (value('otherBrowsers') ?? []).map((browser) => toBrowser(browser, '=')),
		apps: named('apps.', appIn),
		camera: value('camera') ?? builtIn,
		microphone: value('microphone') ?? builtIn,
		speaker: value('speaker') ?? builtIn,
		calls: value('calls'),
		h264Encoder: value('h264Encoder'),
		canInstall: value('canInstall'),
		inAppBrowser: value('inAppBrowser'),
		network: {
			udp: value('network.udp'),
			tcp443: value('network.tcp443'),
			tcpOther: value('network.tcpOther'),
		},
		conditions: named('conditions.', (fact) => valueRules['conditions.*'].read(fact.value)),
	};
}

/** The least trusted first. */
function byTrust(a: Fact, b: Fact): number {
	if (isGuess(a) !== isGuess(b)) return isGuess(a) ? -1 : 1;
	if (a.observedAt !== b.observedAt) return a.observedAt < b.observedAt ? -1 : 1;
	return factSources.indexOf(a.source) - factSources.indexOf(b.source);
}

/** Is what the later one says true of the earlier one too, and of more beside it? */
function isVaguer(later: Fact, earlier: Fact): boolean {
	if (later.field === 'os') return isVaguerSystem(systemIn(later), systemIn(earlier));
	if (later.field !== 'browser') return false;
	const [now, then] = [browserIn(later), browserIn(earlier)];
	if (!now || !then || now.name !== then.name || then.version === null) return false;
	return now.version === null || isWider(now.version, then.version);
}

function isVaguerSystem(now: Device['os'], then: Device['os']): boolean {
	if (now === null || then === null) return false;
	const couldBe = now.distribution === null || now.distribution === then.distribution;
	return couldBe && isWider(now.version, then.version);
}

const isWider = (now: Span, then: Span): boolean => contains(now, then) && !contains(then, now);
