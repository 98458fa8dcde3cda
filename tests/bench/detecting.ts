import { detect } from '../../src/lib/detect/detect.ts';
import type { Signals } from '../../src/lib/detect/signals.ts';
import { devices } from '../../src/lib/detect/testing/devices.ts';
import { appleReleases, appleWorld, chromiumWorld } from '../../src/lib/detect/testing/worlds.ts';
import { figure } from './figures.ts';

const distinct = 5_000;
const total = 100_000;

/** Numbers that look like chance and are the same each time. */
function* chance(): Generator<number, never> {
	let state = 20261125;
	for (;;) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

/** True user agents of all kinds, made different by a number that decides nothing. */
function manySignals(): readonly Signals[] {
	const known: readonly Signals[] = [
		...devices.map(({ signals }) => signals),
		...appleReleases.map((release) => appleWorld(true, release, 'asMac').signals),
		...appleReleases.map((release) => appleWorld(false, release, 'webview').signals),
		...[120, 126, 142, 156].flatMap((version) => [
			chromiumWorld('windows', '11', '15.0.0', 'edge', version).signals,
			chromiumWorld('macos', '15.1', '15.1.0', 'brave', version).signals,
		]),
	];
	return Array.from({ length: distinct }, (_, i) => {
		const base = known[i % known.length];
		if (base === undefined) throw new Error('no signals');
		// The last version of the text gets one more number.
		const ua = base.ua.replace(/(\/\d+)([^/]*)$/, `$1.${i}$2`);
		return { ...base, ua: ua === base.ua ? `${ua} ${i}` : ua };
	});
}

/**
 * How many signals are read in a second, on one core. Detection keeps what ua-parser-js said of the last
 * 5,000 user agents and nothing else; the first look at each kind is a figure of its own.
 */
export function benchDetecting(): void {
	const different = manySignals();
	const random = chance();
	const shuffled = Array.from(
		{ length: total },
		() => different[Math.floor(random.next().value * distinct)] ?? different[0],
	).filter((one) => one !== undefined);
	figure(
		'each kind for the first time',
		`${perSecond(
			different.length,
			timed(() => different.forEach((one) => detect(one))),
		)} a second`,
	);

	let slowest = { took: 0, ua: '' };
	const begin = performance.now();
	for (const one of shuffled) {
		const before = performance.now();
		detect(one);
		const took = performance.now() - before;
		if (took > slowest.took) slowest = { took, ua: one.ua };
	}
	const seconds = (performance.now() - begin) / 1000;
	const kinds = new Set(different.map((one) => JSON.stringify(one))).size;
	figure(
		`signals read, ${total.toLocaleString('en')} of ${kinds.toLocaleString('en')} kinds`,
		`${perSecond(total, seconds)} a second`,
		'≥ 20,000 on one core',
	);
	figure('the slowest single one', `${slowest.took.toFixed(2)} ms`);
	console.log(`    ${slowest.ua.slice(0, 150)}`);
	benchWorst(different);
}

const perSecond = (count: number, seconds: number): string =>
	Math.round(count / seconds).toLocaleString('en');

/** Seconds. */
function timed(work: () => void): number {
	const begin = performance.now();
	work();
	return (performance.now() - begin) / 1000;
}

/** The one that takes longest again and again, without the pauses of the machine. */
function benchWorst(different: readonly Signals[]): void {
	const rounds = 20;
	const middles = different.map((one) => {
		const begin = performance.now();
		for (let i = 0; i < rounds; i++) detect(one);
		return { took: (performance.now() - begin) / rounds, ua: one.ua };
	});
	const worst = middles.reduce((a, b) => (b.took > a.took ? b : a));
	figure(`the slowest on average of ${rounds}`, `${worst.took.toFixed(3)} ms`);
	console.log(`    ${worst.ua.slice(0, 150)}`);
}
