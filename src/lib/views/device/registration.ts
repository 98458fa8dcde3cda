import { scopeOfPerson } from '../../access/scope.ts';
import { randomUUID } from 'node:crypto';
import { claim } from '../../device/claim.ts';
import type { Claim } from '../../device/claim.ts';
import type { Fact } from '../../device/fact.ts';
import { deviceOf } from '../../device/facts.ts';
import { newObservations } from '../../device/observe.ts';
import { isExact } from '../../device/version.ts';
import { ceilings } from '../../catalogue/ceilings/ceilings.ts';
import type { Findings, Question } from '../../detect/findings.ts';
import { modelOf } from '../../detect/model.ts';
import { settle } from '../../detect/settle.ts';
import type { Signals } from '../../detect/signals.ts';
import { claimsFrom, platformOf } from '../../detect/claims.ts';
import { db } from '../../server/db/db.ts';
import * as devices from '../../server/register/devices.ts';
import type { DeviceRecord } from '../../server/register/devices.ts';
import { thisDevice } from '../../server/register/this-device.ts';
import type { CookieJar } from '../../server/register/this-device.ts';
import { summaryOf } from './summary.ts';
import { canCall, callsOf } from '../../detect/calls.ts';
import type { KnownDevice, Place } from '../../../routes/d/registering/place.ts';
import { valuesOf } from './form-values.ts';
import type { Values } from './form-values.ts';

/** What signals tell, and what they claim of the device. */
export interface Look {
	readonly findings: Findings;
	readonly claims: readonly Claim[];
	/** `false`: this browser has no calls at all; `null`: not known. */
	readonly canCall: boolean | null;
}

/** @param answer the platform a person has named, where the signals leave two */
export function look(signals: Signals, answer: string | null = null): Look {
	const isOpen = settle(signals, null).platforms.length !== 1;
	const findings = settle(signals, answer);
	const model = modelOf(signals);
	return {
		findings,
		claims: [
			// Then the person says it, not the browser.
			...claimsFrom(findings).filter(({ field }) => field !== 'platform' || !isOpen),
			...(model === null ? [] : [claim('model', model)]),
			...callsOf(signals),
		],
		canCall: canCall(signals),
	};
}

/** What is known of a device once the findings are written down too. */
export function knownWith(device: DeviceRecord | null, { claims }: Look, now: string) {
	const facts = device?.facts ?? [];
	return [...facts, ...newObservations(facts, claims, 'detected', now)];
}

/** Which of a person's devices this one may be: those that are known for nothing else. */
export function candidates(
	owned: readonly DeviceRecord[],
	{ platforms }: Findings,
): readonly DeviceRecord[] {
	const found = platforms.map((platform) => platformOf([platform]));
	return owned.filter(({ id, facts }) => {
		const { platform } = deviceOf(id, facts);
		return platform === null || found.length === 0 || found.includes(platform);
	});
}

/** What the page of registering shows. */
export async function showRegistering(
	{ person, home }: Place,
	cookies: CookieJar,
	signals: Signals,
	now: string,
) {
	const here = await thisDevice(db(), cookies, person.id);
	const owned = await devices.list(
		{ db: db(), scope: scopeOfPerson(person.id) },
		{ personIds: [person.id] },
	);
	const seen = look(signals);
	const facts = knownWith(here, seen, now);
	const values: Values = { ...valuesOf(facts), label: here?.label ?? '', which: '' };
	return {
		home,
		name: person.name,
		hasNoDevice: person.hasNoDevice,
		requestId: randomUUID(),
		here: here && { id: here.id, label: here.label, revision: here.revision },
		owned: owned.map(lineOf),
		/** Where nothing says which of them this is. */
		candidates: here ? [] : candidates(owned, seen.findings).map(lineOf),
		findings: seen.findings,
		canCall: seen.canCall,
		values,
		questions: openQuestions(seen.findings, facts),
		models: modelsOf(values.platform ?? ''),
	};
}
export type Registering = Awaited<ReturnType<typeof showRegistering>>;

export function lineOf(device: DeviceRecord): KnownDevice {
	const { id, label, system, asOf } = summaryOf(device);
	return { id, label, system, asOf };
}

/** What the signals leave open and nobody has said yet. */
function openQuestions(found: Findings, facts: readonly Fact[]): readonly Question[] {
	const known = deviceOf('', facts);
	const isTold: Readonly<Record<Question, boolean>> = {
		platform: known.platform !== null,
		isIpad: known.platform !== null,
		isAndroid: known.platform !== null,
		windows10or11: known.os !== null && isExact(known.os.version),
		osVersion: known.os !== null && isExact(known.os.version),
		browser: known.browser !== null || found.inApp,
		model: known.model !== null,
	};
	return found.questions.filter((question) => !isTold[question]);
}

/** Apple's models by their names; others have too many. */
export function modelsOf(platform: string): readonly string[] {
	return ceilings.appleMobile.flatMap((model) => (model.platform === platform ? [model.name] : []));
}
