import type { ClientEnvironment } from '../../check/protocol.ts';
import type { CheckedOn, CheckForm, CheckOutcome, StepResult } from '../../check/steps.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { checkedBrowser, checkedSystem } from '../../wording/checked-on.ts';

/** The dated result of a check, on the screen and on paper. */
export interface CheckResultView {
	readonly name: string;
	readonly at: string;
	readonly device: string;
	readonly browser: string;
	readonly form: CheckForm;
	readonly outcome: CheckOutcome;
	readonly steps: readonly StepResult[];
	readonly environment: ClientEnvironment;
	/** Paths of the page of the check, and of the link. */
	readonly check: string;
	readonly back: string;
}

interface OpenedResult {
	readonly check: CheckedOn & {
		readonly at: string;
		readonly form: CheckForm;
		readonly outcome: CheckOutcome;
		readonly steps: readonly StepResult[];
	};
	/** Of the device in the inventory; `null`: it is not known there. */
	readonly label: string | null;
	/** Where the result is read, for help in its words. */
	readonly environment: ClientEnvironment;
	readonly name: string;
	/** Of the link: "/j/…" or "/d/…" */
	readonly path: string;
}

export function checkResultView(
	{ check, label, environment, name, path }: OpenedResult,
	locale: Locale,
): CheckResultView {
	const { at, form, outcome, steps } = check;
	const system = checkedSystem(check, locale);
	return {
		name,
		at,
		device: label === null ? system : m.check_deviceAs({ label, system }, { locale }),
		browser: checkedBrowser(check, locale),
		form,
		outcome,
		steps,
		environment,
		check: `${path}/check`,
		back: path,
	};
}
