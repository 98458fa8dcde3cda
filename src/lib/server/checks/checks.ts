import * as v from 'valibot';
import { claim } from '../../device/claim.ts';
import type { Claim } from '../../device/claim.ts';
import { dotted } from '../../device/version.ts';
import type { Span } from '../../device/version.ts';
import { checkForms, found, outcomeOf, checkOutcomes, stepNames } from '../../check/steps.ts';
import { stepReasons } from '../../check/reasons.ts';
import type { StepName, StepResult, CheckedOn } from '../../check/steps.ts';
import type { ClientEnvironment } from '../../check/protocol.ts';
import { detect } from '../../detect/detect.ts';
import type { Findings } from '../../detect/findings.ts';
import { written } from '../../detect/claims.ts';
import { signalsOf } from '../register/signals.ts';
import type { CompletedCheck } from './device-checks.ts';

/** Longer than any true report by far. */
export const longestReport = 32_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000));

const Step = v.object({
	step: v.picklist(stepNames),
	outcome: v.picklist(checkOutcomes),
	reason: v.nullable(v.picklist(stepReasons)),
	evidence: v.strictObject({
		loss: v.optional(v.pipe(amount, v.maxValue(1))),
		roundTripMs: v.optional(amount),
		jitterMs: v.optional(amount),
		framesPerSecond: v.optional(amount),
		kilobits: v.optional(amount),
		way: v.optional(v.picklist(['udp', 'tcp', 'relay'])),
		address: v.optional(text(100)),
		host: v.optional(text(300)),
		error: v.optional(text(300)),
		width: v.optional(amount),
		height: v.optional(amount),
	}),
	ms: amount,
});

const ReportedCheck = v.object({
	form: v.picklist(checkForms),
	steps: v.pipe(v.array(Step), v.maxLength(stepNames.length)),
	/** Read apart, as those of other pages are. */
	signals: v.unknown(),
});

/** What a page says of its check; trusted for what only it can know, and for nothing else. */
export type ReportedCheck = v.InferOutput<typeof ReportedCheck>;

/** @returns `null` for what no page of ours sends */
export function readReport(body: string): ReportedCheck | null {
	if (body.length > longestReport) return null;
	try {
		const parsed = v.safeParse(ReportedCheck, JSON.parse(body), { abortEarly: true });
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

/** What the headers of a request tell of the device, with what its page posted. */
export const findingsOf = (headers: Headers, posted?: unknown): Findings =>
	detect(signalsOf(headers, posted === undefined ? null : JSON.stringify(posted)));

/** A span as `parseSpan` reads it back. */
function spanText(span: Span): string {
	const { value, comparator } = written(span);
	return comparator === '=' ? value : `${comparator} ${value}`;
}

export const checkedOn = ({ platforms, system, browser }: Findings): CheckedOn => ({
	platforms,
	system: system.span && spanText(system.span),
	browserName: browser.name,
	browserVersion: browser.version && dotted(browser.version),
});

/** A report as it is kept. Steps it does not speak of were not checked; what it comes to we say. */
export function runOf(
	{ form, steps }: ReportedCheck,
	findings: Findings,
	deviceId: string | null,
	at: string,
): CompletedCheck {
	const complete = stepNames.map((step): StepResult => {
		const { evidence = {}, ...given } = steps.find((one) => one.step === step) ?? {
			...found('notChecked', 'cancelled'),
			step,
			ms: 0,
		};
		// Without the keys that nobody filled in.
		return { ...given, evidence: JSON.parse(JSON.stringify(evidence)) };
	});
	const outcome = outcomeOf(complete);
	return { form, steps: complete, outcome, deviceId, at, ...checkedOn(findings) };
}

/**
 * What a check proves of a device. It proves that something is there; that it is missing it cannot:
 * a camera that was refused or covered is still a camera. Of the network it proves both.
 */
export function provedBy({ steps }: Pick<CompletedCheck, 'steps'>): readonly Claim[] {
	const of = (name: StepName) => steps.find(({ step }) => step === name);
	const works = (name: StepName) => ['passed', 'warning'].includes(of(name)?.outcome ?? '');
	const proved: Claim[] = [];
	if (works('camera')) proved.push(claim('camera', true));
	if (works('microphone') && of('microphone')?.reason !== 'silent')
		proved.push(claim('microphone', true));
	if (works('speaker')) proved.push(claim('speaker', true));
	if (of('udp')?.outcome === 'passed') proved.push(claim('network.udp', true));
	if (of('udp')?.reason === 'udpBlocked' || of('udp')?.reason === 'relayOnly') {
		proved.push(claim('network.udp', false));
	}
	if (of('tcp')?.outcome === 'passed') proved.push(claim('network.tcpOther', true));
	if (of('tcp')?.reason === 'tcpBlocked') proved.push(claim('network.tcpOther', false));
	if (of('signal')?.outcome === 'passed' && isUsualPort(of('signal')?.evidence.host)) {
		proved.push(claim('network.tcp443', true));
	}
	return proved;
}

/** A host is written with its port only where that is another than 443. */
const isUsualPort = (host = ''): boolean => host !== '' && !/:\d+$/.test(host);

/** In the words help is written for. */
export function environmentOf({ platforms, browser }: Findings): ClientEnvironment {
	const [platform] = platforms;
	const systems: Partial<Record<string, ClientEnvironment['system']>> = {
		windows: 'windows',
		macos: 'macos',
		linux: 'linux',
		chromeos: 'chromeos',
		ios: 'ios',
		ipados: 'ios',
		android: 'android',
		fireos: 'android',
		harmonyos: 'android',
	};
	const browsers: Partial<Record<string, ClientEnvironment['browser']>> = {
		chrome: 'chrome',
		brave: 'chrome',
		vivaldi: 'chrome',
		edge: 'edge',
		firefox: 'firefox',
		'firefox-esr': 'firefox',
		safari: 'safari',
	};
	return {
		browser: browsers[browser.name ?? ''] ?? 'other',
		// Of a Mac or an iPad the help for the Mac would be the wrong one half of the time.
		system: platforms.length === 1 ? (systems[platform ?? ''] ?? 'other') : 'other',
	};
}
