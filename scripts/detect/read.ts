import { longestUserAgent, mostEntries } from '../../src/lib/detect/signals.ts';
import type { Signals } from '../../src/lib/detect/signals.ts';

/** What is wrong with a file of signals, in a sentence. */
export class NotSignals extends Error {}

export interface Read {
	readonly signals: readonly Signals[];
	/** What was left out or cannot be right, a sentence each. */
	readonly remarks: readonly string[];
}

const known = ['ua', 'hints', 'maxTouchPoints', 'probes'];

/** @throws {NotSignals} when the text is no list of signals */
export function readSignals(text: string): Read {
	const list = parse(text);
	if (!Array.isArray(list)) throw new NotSignals('It is no list: write [{"ua": "…"}, …].');
	const strangers = new Set<string>();
	const remarks: string[] = [];
	const signals = list.map((value: unknown, i) => {
		const entry = readEntry(value, i + 1, strangers);
		if (entry.ua.length > longestUserAgent) {
			remarks.push(
				`Entry ${i + 1}: the user agent has ${entry.ua.length} characters; above ${longestUserAgent} none is read.`,
			);
		}
		return entry;
	});
	return {
		signals,
		remarks: [...[...strangers].map((name) => `Not known, ignored: ${name}`), ...remarks],
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new NotSignals('It is not JSON.');
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function readEntry(value: unknown, n: number, strangers: Set<string>): Signals {
	if (!isRecord(value)) throw new NotSignals(`Entry ${n} is not an object.`);
	for (const name of Object.keys(value))
		if (!known.includes(name)) strangers.add(name.slice(0, 60));
	const { ua, maxTouchPoints } = value;
	if (typeof ua !== 'string') throw new NotSignals(`Entry ${n} has no text "ua".`);
	return {
		ua,
		hints: readRecord(value.hints, `Entry ${n}: "hints"`, isText, 'texts'),
		maxTouchPoints: readCount(maxTouchPoints, n),
		probes: readRecord(value.probes, `Entry ${n}: "probes"`, isFlag, 'true or false'),
	};
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function readCount(value: unknown, n: number): number | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
	throw new NotSignals(`Entry ${n}: "maxTouchPoints" must be a number such as 0 or 5.`);
}

/** What is null is not known. */
function readRecord<Value>(
	value: unknown,
	what: string,
	isValue: (one: unknown) => one is Value,
	words: string,
): Readonly<Record<string, Value>> | undefined {
	if (value === undefined || value === null) return undefined;
	if (!isRecord(value)) throw new NotSignals(`${what} must be an object of names and ${words}.`);
	const found: [string, Value][] = [];
	for (const [name, one] of Object.entries(value)) {
		if (one === null) continue;
		if (!isValue(one)) {
			throw new NotSignals(`${what} must hold ${words}; "${name.slice(0, 60)}" does not.`);
		}
		found.push([name, one]);
	}
	if (found.length > mostEntries) {
		throw new NotSignals(`${what} has ${found.length} names; ${mostEntries} are the most.`);
	}
	return Object.fromEntries(found);
}
