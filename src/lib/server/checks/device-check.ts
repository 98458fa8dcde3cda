import { scopeOfPerson } from '../../access/scope.ts';
import { readsAll } from '../acting.ts';
import { error, json } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '../../paraglide/messages.js';
import { newObservations } from '../../device/observe.ts';
import { knownSince, staleness } from '../../check/readiness.ts';
import type { Preparation } from '../../check/steps.ts';
import { environmentOf, findingsOf, provedBy, readReport, runOf, checkedOn } from './checks.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { failures } from '../process/limits.ts';
import { closeCheckRoom, openCheckRoom } from './rooms.ts';
import { Unreachable } from '../meeting/livekit/service.ts';
import { log } from '../process/log.ts';
import type { Actor } from '../../access/actor.ts';
import { db } from '../db/db.ts';
import * as devices from '../register/devices.ts';
import * as testRuns from './test-runs.ts';
import type { CheckOwner } from './test-runs.ts';
import { thisDevice } from '../register/this-device.ts';
import { checkedBrowser, checkedDevice, checkedSystem } from '../../wording/checked-on.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** Whoever opened a check, by whichever link. */
export interface Checker {
	readonly owner: CheckOwner;
	readonly name: string;
	readonly actor: Actor;
	/** Of the link: "/j/…" or "/d/…" */
	readonly path: string;
}

interface Visit {
	readonly request: Request;
	readonly cookies: Cookies;
}

const deviceOfVisit = async ({ cookies }: Visit, { owner }: Checker) =>
	owner.personId === null ? null : await thisDevice(db(), cookies, owner.personId);

/** What the page of a check shows and hands to its script. */
export async function checkView(visit: Visit, checker: Checker) {
	const findings = findingsOf(visit.request.headers);
	const preparation: Preparation = {
		path: `${checker.path}/check`,
		back: checker.path,
		livekit: config().livekit?.url ?? null,
		inApp: findings.inApp,
		environment: environmentOf(findings),
	};
	return { preparation, last: await lastCheck(visit, checker) };
}

/** The last complete check with this device; where it is not known, in a browser like this one. */
async function lastCheck(visit: Visit, checker: Checker) {
	const locale = getLocale();
	const { owner, path } = checker;
	const device = await deviceOfVisit(visit, checker);
	const now = checkedOn(findingsOf(visit.request.headers));
	const runs = await testRuns.list(
		db(),
		owner.personId === null ? [] : [owner.personId],
		owner.attendeeId === null ? [] : [owner.attendeeId],
	);
	const last = runs.find(({ deviceId, browserName, platforms }) =>
		device
			? deviceId === device.id
			: browserName === now.browserName &&
				platforms.some((platform) => now.platforms.includes(platform)),
	);
	if (!last) return null;
	return {
		href: `${path}/check/${last.id}`,
		at: last.at,
		device: checkedDevice(last, device?.label ?? null, locale),
		outcome: last.outcome,
		stale: staleness(last, knownSince(device?.facts ?? [], last.at), clock.now()),
	};
}

const limitKey = ({ owner }: Checker): string => owner.personId ?? owner.attendeeId;

/** 200 with a ticket; 429 after too many; 503 while LiveKit does not answer, or there is none. */
export async function giveRoom(checker: Checker): Promise<Response> {
	const count = failures('check', limitKey(checker));
	const now = clock.realNow();
	if (count.blocked(now)) error(429, m.check_tooMany());
	count.note(now);
	try {
		return json(await openCheckRoom(), { headers: { 'cache-control': 'no-store' } });
	} catch (thrown) {
		if (!(thrown instanceof Unreachable)) throw thrown;
		log().warn({ error: thrown }, 'nobody can check: LiveKit does not answer');
		error(503, m.room_serverAway());
	}
}

const Leaving = v.object({ room: v.pipe(v.string(), v.maxLength(100)) });

export async function endRoom(request: Request): Promise<Response> {
	const body = v.safeParse(Leaving, await request.json().catch(() => null));
	if (!body.success) error(400, m.error_badRequest());
	try {
		await closeCheckRoom(body.output.room);
	} catch (thrown) {
		// It ends by itself.
		if (!(thrown instanceof Unreachable)) throw thrown;
	}
	return new Response(null, { status: 204 });
}

/** Keeps what a page reports, and answers with the id of the result. */
export async function keepReport(visit: Visit, checker: Checker): Promise<Response> {
	const report = readReport(await visit.request.text());
	if (!report) error(400, m.error_badRequest());
	const count = failures('checkReport', limitKey(checker));
	const now = clock.realNow();
	if (count.blocked(now)) error(429, m.check_tooMany());
	count.note(now);
	const device = await deviceOfVisit(visit, checker);
	const findings = findingsOf(visit.request.headers, report.signals);
	const by = {
		db: db(),
		actor: checker.actor,
		scope: scopeOfPerson(checker.owner.personId),
		now: clock.now(),
	};
	const run = runOf(report, findings, device?.id ?? null, by.now);
	const proved = newObservations(device?.facts ?? [], provedBy(run), 'tested', run.at);
	const id = await testRuns.create(by, checker.owner, run, proved);
	return json({ id }, { headers: { 'cache-control': 'no-store' } });
}

/** One result of the owner's, in words. */
export async function resultView(visit: Visit, checker: Checker, id: string) {
	const locale = getLocale();
	const run = await testRuns.read(db(), checker.owner, id);
	if (!run) error(404, m.error_notFound());
	const device = run.deviceId === null ? null : await devices.read(readsAll(db()), run.deviceId);
	const system = checkedSystem(run, locale);
	return {
		name: checker.name,
		at: run.at,
		device: device ? m.check_deviceAs({ label: device.label, system }) : system,
		browser: checkedBrowser(run, locale),
		form: run.form,
		outcome: run.outcome,
		steps: run.steps,
		environment: environmentOf(findingsOf(visit.request.headers)),
		check: `${checker.path}/check`,
		back: checker.path,
	};
}
