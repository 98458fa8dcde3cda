import * as v from 'valibot';
import type { CheckTicket } from '../../check/protocol.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { checkPageView } from '../../views/check/page.ts';
import { checkResultView } from '../../views/check/result.ts';
import type { CheckResultView } from '../../views/check/result.ts';
import { newObservations } from '../../device/observe.ts';
import { readsAll } from '../acting.ts';
import { Unreachable } from '../meeting/livekit/service.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { failures } from '../process/limits.ts';
import { log } from '../process/log.ts';
import * as devices from '../register/devices.ts';
import { thisDevice } from '../register/this-device.ts';
import type { CookieJar } from '../register/this-device.ts';
import type { Checker } from './checker.ts';
import { checkedOn, environmentOf, findingsOf, provedBy, readReport, runOf } from './checks.ts';
import { closeCheckRoom, openCheckRoom } from './rooms.ts';
import * as deviceChecks from './device-checks.ts';

/** Why a check is not answered. `serverAway`: LiveKit does not answer, or there is none. */
export type CheckRefusal = 'malformed' | 'missing' | 'tooMany' | 'serverAway';

interface CheckRequest {
	readonly request: Request;
	readonly cookies: CookieJar;
}

const deviceOf = ({ by, deviceOwnerId }: Checker, cookies: CookieJar) =>
	thisDevice(by.db, cookies, deviceOwnerId);

/** What the page of a check shows and hands to its script. */
export async function openCheck(
	checker: Checker,
	{ request, cookies }: CheckRequest,
	locale: Locale,
) {
	const { by, owner, path } = checker;
	const findings = findingsOf(request.headers);
	const checks = await deviceChecks.list(
		by.db,
		owner.personId === null ? [] : [owner.personId],
		owner.attendeeId === null ? [] : [owner.attendeeId],
	);
	return checkPageView(
		{
			path,
			livekit: config().livekit?.url ?? null,
			inApp: findings.inApp,
			environment: environmentOf(findings),
			checks,
			device: await deviceOf(checker, cookies),
			on: checkedOn(findings),
		},
		by.now,
		locale,
	);
}

/** One result of the checker's, in words. */
export async function openResult(
	{ by, owner, name, path }: Checker,
	{ request }: Pick<CheckRequest, 'request'>,
	id: string,
	locale: Locale,
): Promise<CheckResultView | 'missing'> {
	const check = await deviceChecks.read(by.db, owner, id);
	if (!check) return 'missing';
	const device =
		check.deviceId === null ? null : await devices.read(readsAll(by.db), check.deviceId);
	const environment = environmentOf(findingsOf(request.headers));
	const label = device?.label ?? null;
	return checkResultView({ check, label, environment, name, path }, locale);
}

/** Counts a request against its limit. */
function isTooMany(kind: 'check' | 'checkReport', { owner }: Checker): boolean {
	const count = failures(kind, owner.personId ?? owner.attendeeId);
	const now = clock.realNow();
	if (count.blocked(now)) return true;
	count.note(now);
	return false;
}

/** A throw-away room of the check's own, never a session's. */
export async function giveRoom(checker: Checker): Promise<CheckTicket | CheckRefusal> {
	if (isTooMany('check', checker)) return 'tooMany';
	try {
		return await openCheckRoom(checker.by.db);
	} catch (thrown) {
		if (!(thrown instanceof Unreachable)) throw thrown;
		log().warn({ error: thrown }, 'nobody can check: LiveKit does not answer');
		return 'serverAway';
	}
}

const Leaving = v.object({ room: v.pipe(v.string(), v.maxLength(100)) });

export async function endRoom(
	{ by }: Checker,
	request: Request,
): Promise<{ readonly room: string } | CheckRefusal> {
	const body = v.safeParse(Leaving, await request.json().catch(() => null), { abortEarly: true });
	if (!body.success) return 'malformed';
	try {
		await closeCheckRoom(by.db, body.output.room);
	} catch (thrown) {
		// It ends by itself.
		if (!(thrown instanceof Unreachable)) throw thrown;
	}
	return body.output;
}

/** Keeps what a page reports. @returns the id of the result */
export async function keepReport(
	checker: Checker,
	{ request, cookies }: CheckRequest,
): Promise<{ readonly id: string } | CheckRefusal> {
	const report = readReport(await request.text());
	if (!report) return 'malformed';
	if (isTooMany('checkReport', checker)) return 'tooMany';
	const { by, owner } = checker;
	const device = await deviceOf(checker, cookies);
	const findings = findingsOf(request.headers, report.signals);
	const check = runOf(report, findings, device?.id ?? null, by.now);
	const proved = newObservations(device?.facts ?? [], provedBy(check), 'tested', check.at);
	return { id: await deviceChecks.create(by, owner, check, proved) };
}
