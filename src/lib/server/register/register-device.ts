import type { Acting } from '../acting.ts';
import { scopeOfPerson } from '../../access/scope.ts';
import { fail, redirect } from '@sveltejs/kit';
import { addMs } from '../../calendar/moment.ts';
import type { Observation } from '../../device/claim.ts';
import { newObservations } from '../../device/observe.ts';
import { m } from '../../paraglide/messages.js';
import * as clock from '../process/clock.ts';
import { requestIdOf } from '../form.ts';
import { longestPosted, signalsOf } from './signals.ts';
import { db } from '../db/db.ts';
import * as devices from './devices.ts';
import type { DeviceRecord } from './devices.ts';
import { rememberThisDevice, thisDevice } from './this-device.ts';
import type { CookieJar } from './this-device.ts';
import { actingAtPlace } from '../../../routes/d/registering/actor.ts';
import { readAnswers } from './device-answers.ts';
import type { Answers } from './device-answers.ts';
import { usualName } from '../../views/device/found-words.ts';
import type { Place } from '../../../routes/d/registering/place.ts';
import { candidates, knownWith, look, showRegistering } from '../../views/device/registration.ts';
import type { Look } from '../../views/device/registration.ts';
import { valuesOf } from '../../views/device/form-values.ts';

/** More than anybody carries to sessions: a link that got into wrong hands fills no register. */
const mostDevices = 20;

/** Saves the device that the page is seen on; what is new of it, and nothing else. */
export async function saveThisDevice(place: Place, cookies: CookieJar, request: Request) {
	const data = await request.formData();
	const text = (name: string) => String(data.get(name) ?? '');
	const now = clock.now();
	const { person } = place;
	const by = actingAtPlace(db(), place, now);
	const owned = await devices.list(by, { personIds: [person.id] });
	const here = await thisDevice(db(), cookies, person.id);
	const signals = signalsOf(request.headers, text('signals'));
	const seen = look(signals, text('platform'));
	const choices = candidates(owned, seen.findings);
	const chosen = here ?? choices.find(({ id }) => id === text('which')) ?? null;
	const mustChoose = choices.length > 0 && chosen === null && text('which') !== 'new';
	const again = {
		seen: await showRegistering(place, cookies, signals, now),
		signals: text('signals').slice(0, longestPosted),
	};
	const answers = readAnswers(data, valuesOf(knownWith(chosen, seen, now)));
	const errors = {
		...answers.errors,
		...(mustChoose && { which: m.ownDevice_whichMissing() }),
		...(chosen === null && owned.length >= mostDevices && { '': m.ownDevice_tooMany() }),
	};
	if (Object.keys(errors).length > 0) return fail(400, { typed: answers.typed, errors, ...again });

	const facts = newFacts(chosen, seen, answers, now);
	if (chosen === null) {
		const id = requestIdOf(text('id'));
		const { findings } = seen;
		const label = answers.typed.label || nameFor(findings, answers, owned);
		const device = { id, label, personId: person.id, hallId: null };
		await devices.create(by, device, facts);
		rememberThisDevice(cookies, person.id, id);
		redirect(303, `${place.home}?saved=${id}`);
	}
	if (!(await update(by, chosen, data, here !== null, answers, facts))) {
		return fail(409, { typed: answers.typed, errors: { '': m.ownDevice_outdated() }, ...again });
	}
	rememberThisDevice(cookies, person.id, chosen.id);
	redirect(303, `${place.home}?saved=${chosen.id}`);
}

/** Saves what a person says of a device that they are not sitting at. */
export async function saveKnownDevice(place: Place, id: string, request: Request) {
	const device = await ownDevice(place, id);
	if (!device) return null;
	const data = await request.formData();
	const now = clock.now();
	const answers = readAnswers(data, valuesOf(device.facts));
	const { typed, errors } = answers;
	if (Object.keys(errors).length > 0) return fail(400, { typed, errors });
	const facts = newObservations(device.facts, answers.claims, 'person', now);
	if (!(await update(actingAtPlace(db(), place, now), device, data, true, answers, facts))) {
		return fail(409, { typed, errors: { '': m.ownDevice_outdated() } });
	}
	redirect(303, `${place.home}?saved=${id}`);
}

/** @returns `null` if it is none of the person's */
export async function ownDevice({ person }: Place, id: string): Promise<DeviceRecord | null> {
	const device = await devices.read({ db: db(), scope: scopeOfPerson(person.id) }, id);
	return device?.personId === person.id ? device : null;
}

/** The person answered what the browser had told before: so theirs is the later word. */
function newFacts(
	device: DeviceRecord | null,
	{ claims }: Look,
	answers: Answers,
	now: string,
): readonly Observation[] {
	const known = device?.facts ?? [];
	const before = addMs(now, -1);
	const found = newObservations(known, claims, 'detected', before);
	return [...found, ...newObservations([...known, ...found], answers.claims, 'person', now)];
}

/** @returns false if somebody else saved meanwhile */
async function update(
	by: Acting,
	device: DeviceRecord,
	data: FormData,
	isNamed: boolean,
	{ typed }: Answers,
	facts: readonly Observation[],
): Promise<boolean> {
	const label = (isNamed && typed.label) || device.label;
	if (facts.length === 0 && label === device.label) return true;
	const sent = String(data.get('revision') ?? '');
	const revision = isNamed ? (/^\d{1,9}$/.test(sent) ? Number(sent) : -1) : device.revision;
	const change = { label, facts };
	return devices.update(by, device.id, revision, change);
}

/** "iPad"; the second one is "iPad 2". */
function nameFor(
	found: Look['findings'],
	{ typed }: Answers,
	owned: readonly DeviceRecord[],
): string {
	const [only, another] = found.platforms;
	const platform = typed.platform || (another === undefined ? (only ?? null) : null);
	const name = usualName(platform, found.formFactor);
	const taken = new Set(owned.map(({ label }) => label));
	for (let i = 1; ; i++) {
		const label = i === 1 ? name : `${name} ${i}`;
		if (!taken.has(label)) return label;
	}
}
