import { addMs } from '../../calendar/moment.ts';
import { inspect } from '../../detect/inspect.ts';
import type { Inspection } from '../../detect/inspect.ts';
import type { Observation } from '../../device/claim.ts';
import type { Fact } from '../../device/fact.ts';
import { newObservations } from '../../device/observe.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { candidates } from '../../views/device/candidates.ts';
import { newDeviceName } from '../../views/device/device-name.ts';
import { valuesOf } from '../../views/device/form-values.ts';
import type { DeviceFormValues } from '../../views/device/form-values.ts';
import { factsWith } from '../../views/device/registration.ts';
import type { RegistrationView } from '../../views/device/registration.ts';
import { requestIdOf } from '../form.ts';
import type { FormErrors } from '../form.ts';
import { readAnswers } from './device-answers.ts';
import type { DeviceAnswers } from './device-answers.ts';
import * as devices from './devices.ts';
import type { DeviceRecord } from './devices.ts';
import type { RegistrationContext } from './registration-context.ts';
import { ownDevice, ownedDevices, readRegistration } from './registration.ts';
import type { RegistrationRequest } from './registration.ts';
import { longestPosted, signalsOf } from './signals.ts';
import { rememberThisDevice, thisDevice } from './this-device.ts';

/** More than anybody carries to sessions: a link that got into wrong hands fills no register. */
const mostDevices = 20;

/** The device that was saved, or why the form is shown again. `outdated`: somebody saved meanwhile. */
export type DeviceFormResult<Page> =
	{ readonly savedId: string } | { readonly problem: 'invalid' | 'outdated'; readonly page: Page };

interface RefusedForm {
	readonly typed: DeviceFormValues;
	readonly errors: FormErrors;
}
interface RefusedRegistration extends RefusedForm {
	readonly seen: RegistrationView;
	/** What the page's script had sent. */
	readonly signals: string;
}

/** Saves the device that the page is seen on; what is new of it, and nothing else. */
export async function registerDevice(
	context: RegistrationContext,
	{ request, cookies }: RegistrationRequest,
	locale: Locale,
): Promise<DeviceFormResult<RefusedRegistration>> {
	const data = await request.formData();
	const text = (name: string) => String(data.get(name) ?? '');
	const { by, owner } = context;
	const owned = await ownedDevices(context);
	const here = await thisDevice(by.db, cookies, owner.id);
	const signals = signalsOf(request.headers, text('signals'));
	const inspection = inspect(signals, text('platform'));
	const choices = candidates(owned, inspection.findings);
	const chosen = here ?? choices.find(({ id }) => id === text('which')) ?? null;
	const mustChoose = choices.length > 0 && chosen === null && text('which') !== 'new';
	const again = {
		seen: await readRegistration(context, cookies, signals, locale),
		signals: text('signals').slice(0, longestPosted),
	};
	const known = chosen?.facts ?? [];
	const answers = readAnswers(data, valuesOf(factsWith(known, inspection, by.now)), locale);
	const { typed } = answers;
	const errors = {
		...answers.errors,
		...(mustChoose && { which: m.ownDevice_whichMissing({}, { locale }) }),
		...(chosen === null &&
			owned.length >= mostDevices && { '': m.ownDevice_tooMany({}, { locale }) }),
	};
	if (Object.keys(errors).length > 0) {
		return { problem: 'invalid', page: { typed, errors, ...again } };
	}

	const facts = newFacts(known, inspection, answers, by.now);
	if (chosen === null) {
		const id = requestIdOf(text('id'));
		const labels = owned.map(({ label }) => label);
		const label =
			typed.label || newDeviceName(typed.platform ?? '', inspection.findings, labels, locale);
		const device = { id, label, ...owner.is };
		await devices.create(by, device, facts);
		rememberThisDevice(cookies, owner.id, id);
		return { savedId: id };
	}
	if (!(await update(context, chosen, data, here !== null, answers, facts))) {
		return { problem: 'outdated', page: { ...outdated(typed, locale), ...again } };
	}
	rememberThisDevice(cookies, owner.id, chosen.id);
	return { savedId: chosen.id };
}

/**
 * Saves what is said of a device that nobody is sitting at.
 *
 * @returns `null` if it is none of the owner's
 */
export async function saveKnownDevice(
	context: RegistrationContext,
	id: string,
	request: Request,
	locale: Locale,
): Promise<DeviceFormResult<RefusedForm> | null> {
	const device = await ownDevice(context, id);
	if (!device) return null;
	const data = await request.formData();
	const answers = readAnswers(data, valuesOf(device.facts), locale);
	const { typed, errors } = answers;
	if (Object.keys(errors).length > 0) return { problem: 'invalid', page: { typed, errors } };
	const facts = newObservations(device.facts, answers.claims, 'person', context.by.now);
	if (!(await update(context, device, data, true, answers, facts))) {
		return { problem: 'outdated', page: outdated(typed, locale) };
	}
	return { savedId: id };
}

const outdated = (typed: DeviceFormValues, locale: Locale): RefusedForm => ({
	typed,
	errors: { '': m.ownDevice_outdated({}, { locale }) },
});

/** The person answered what the browser had told before: so theirs is the later word. */
function newFacts(
	known: readonly Fact[],
	{ claims }: Inspection,
	answers: DeviceAnswers,
	now: string,
): readonly Observation[] {
	const before = addMs(now, -1);
	const found = newObservations(known, claims, 'detected', before);
	return [...found, ...newObservations([...known, ...found], answers.claims, 'person', now)];
}

/** @returns false if somebody else saved meanwhile */
async function update(
	{ by }: RegistrationContext,
	device: DeviceRecord,
	data: FormData,
	isNamed: boolean,
	{ typed }: DeviceAnswers,
	facts: readonly Observation[],
): Promise<boolean> {
	const label = (isNamed && typed.label) || device.label;
	if (facts.length === 0 && label === device.label) return true;
	const sent = String(data.get('revision') ?? '');
	const revision = isNamed ? (/^\d{1,9}$/.test(sent) ? Number(sent) : -1) : device.revision;
	const change = { label, facts };
	return devices.update(by, device.id, revision, change);
}
