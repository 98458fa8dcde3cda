import { ceilings } from '../../catalogue/ceilings/ceilings.ts';
import type { Findings, Question } from '../../detect/findings.ts';
import type { Inspection } from '../../detect/inspect.ts';
import type { Fact } from '../../device/fact.ts';
import { deviceOf } from '../../device/facts.ts';
import { newObservations } from '../../device/observe.ts';
import { isExact } from '../../device/version.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { candidates } from './candidates.ts';
import { valuesOf } from './form-values.ts';
import type { DeviceFormValues } from './form-values.ts';
import { summaryOf } from './summary.ts';
import type { SummarizedDevice } from './summary.ts';

/** Whose device is registered, and the devices that are theirs already. */
export interface Registrant {
	/** Path of the page that registers: "/d/…" or "/j/…/device" */
	readonly home: string;
	readonly name: string;
	readonly hasNoDevice: boolean;
	/** A hall has equipment, or nothing is known of it. */
	readonly mayHaveNone: boolean;
	readonly owned: readonly RegisteredDevice[];
	/** The one that this browser was registered as. */
	readonly here: RegisteredDevice | null;
}

export interface RegisteredDevice extends SummarizedDevice {
	readonly revision: number;
}

/** A registered device as a line of the list. */
export interface OwnDeviceLine {
	readonly id: string;
	readonly label: string;
	readonly system: string;
	/** UTC, ISO 8601; `null`: nothing is known of it. */
	readonly asOf: string | null;
}

/**
 * What the page shows that registers the device it is seen on.
 *
 * @param requestId of the device, should it be a new one: sent twice it is saved once
 */
export function registrationView(
	{ home, name, hasNoDevice, mayHaveNone, owned, here }: Registrant,
	inspection: Inspection,
	requestId: string,
	now: string,
	locale: Locale,
) {
	const facts = factsWith(here?.facts ?? [], inspection, now);
	const values: DeviceFormValues = { ...valuesOf(facts), label: here?.label ?? '', which: '' };
	const lineOf = (device: RegisteredDevice): OwnDeviceLine => {
		const { id, label, system, asOf } = summaryOf(device, locale);
		return { id, label, system, asOf };
	};
	return {
		home,
		name,
		hasNoDevice,
		mayHaveNone,
		requestId,
		here: here && { id: here.id, label: here.label, revision: here.revision },
		owned: owned.map(lineOf),
		/** Where nothing says which of them this is. */
		candidates: here ? [] : candidates(owned, inspection.findings).map(lineOf),
		findings: inspection.findings,
		canCall: inspection.canCall,
		values,
		questions: openQuestions(inspection.findings, facts),
		models: modelsOf(values.platform ?? ''),
	};
}
export type RegistrationView = ReturnType<typeof registrationView>;

/** What is known of a device once what the browser shows is written down too. */
export const factsWith = (
	history: readonly Fact[],
	{ claims }: Inspection,
	now: string,
): readonly Fact[] => [...history, ...newObservations(history, claims, 'detected', now)];

/** What the signals leave open and nobody has answered yet. */
function openQuestions(found: Findings, facts: readonly Fact[]): readonly Question[] {
	const known = deviceOf('', facts);
	const isAnswered: Readonly<Record<Question, boolean>> = {
		platform: known.platform !== null,
		isIpad: known.platform !== null,
		isAndroid: known.platform !== null,
		windows10or11: known.os !== null && isExact(known.os.version),
		osVersion: known.os !== null && isExact(known.os.version),
		browser: known.browser !== null || found.inApp,
		model: known.model !== null,
	};
	return found.questions.filter((question) => !isAnswered[question]);
}

/** Apple's models by their names; others have too many. */
export function modelsOf(platform: string): readonly string[] {
	return ceilings.appleMobile.flatMap((model) => (model.platform === platform ? [model.name] : []));
}
