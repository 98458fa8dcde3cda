import { error, fail, redirect } from '@sveltejs/kit';
import type { LinkActor } from '../access/actor.ts';
import { scopeOfOwner } from '../access/scope.ts';
import { m } from '../paraglide/messages.js';
import { notExpected, refusing } from './request.ts';
import { stillAttendee, stillDeviceLink } from './access/still.ts';
import type { Acting } from './acting.ts';
import type { CheckRefusal } from './checks/check-by-link.ts';
import { db } from './db/db.ts';
import * as deviceLink from './links/device-link.ts';
import type { DeviceLinkRefusal, OpenedDeviceLink } from './links/device-link.ts';
import * as sessionLink from './links/session-link.ts';
import type { NotExpected, OpenedSessionLink, SessionLinkRefusal } from './links/session-link.ts';
import { writesTooOften } from './links/failures.ts';
import { linkFor, parse, parseDeviceLink } from './links/sign.ts';
import type { Link } from './links/sign.ts';
import { addressOf } from './process/address.ts';
import * as clock from './process/clock.ts';
import { noteRequest } from './process/security/note-request.ts';
import type { NotedRequest } from './process/security/note-request.ts';
import type { AttendeeRecord } from './sessions/attendee-record.ts';
import * as replies from './sessions/replies.ts';
import type { DeviceFormResult } from './register/register-device.ts';

/** A request below a personal link. */
type LinkRequest = NotedRequest & {
	readonly request: Request;
	readonly params: { readonly link: string };
};

/** Somebody with a personal link, acting on their own records. */
export interface LinkActing extends Acting {
	readonly actor: LinkActor;
}

/** Opens every `load` and endpoint below /j/[link]: a link that opens nothing says why. */
export async function requireLink(
	request: LinkRequest,
): Promise<OpenedSessionLink & { readonly by: LinkActing }> {
	const now = clock.now();
	const { link } = request.params;
	const found = await sessionLink.open(db(), link, addressOf(request), now);
	if (typeof found === 'object' && 'refusal' in found) return notExpected(found);
	const opened = orRefused(found, request);
	countWrite(request, opened.attendee.linkId);
	return { ...opened, by: actingAsAttendee(opened.attendee, now) };
}

function actingAsAttendee(attendee: AttendeeRecord, now: string): LinkActing {
	const { id, name, role, personId, hallId, linkGeneration } = attendee;
	const actor = { kind: 'attendee', id, name, role } as const;
	const still = refusing(stillAttendee(actor, linkGeneration), () =>
		refuseAs(linkRefusals.renewed),
	);
	return actingBy(actor, personId ?? hallId ?? id, now, still);
}

/** As `requireLink`, also of somebody who has said by it that they are prevented; `opened` is `null` then. */
export async function requireLinkToReply(request: LinkRequest) {
	const now = clock.now();
	const { link } = request.params;
	const found = orRefused(await sessionLink.open(db(), link, addressOf(request), now), request);
	const { attendee, session } = found;
	if ('refusal' in found) {
		const own = await replies.read(db(), attendee.id);
		const isOwn = found.refusal === 'prevented' || found.refusal === 'excused';
		if (!isOwn || own?.choice !== 'prevented') return notExpected(found);
	}
	countWrite(request, attendee.linkId);
	const by = actingAsAttendee(attendee, now);
	const path = linkFor({ id: attendee.linkId, generation: attendee.linkGeneration });
	return { by, attendee, session, path, opened: 'refusal' in found ? null : found };
}

/** As `requireLink`, also of whoever is not expected, or whose session is called off: which one, and by which link. */
export async function requireLinkEvenOff(request: LinkRequest) {
	const now = clock.now();
	const token = request.params.link;
	const found = await sessionLink.open(db(), token, addressOf(request), now);
	const opened = orRefused(found, request);
	const { session, attendee } = opened;
	const { id, generation } = parse(token) ?? orRefused<Link>('unknown', request);
	const link = { id, generation, path: linkFor({ id, generation }) };
	return { session, attendeeId: attendee.id, isExpected: !('refusal' in opened), link, now };
}

/** As `requireLink`, below /d/[link]: whose devices are registered there. */
export async function requireDeviceLink(
	request: LinkRequest,
): Promise<OpenedDeviceLink & { readonly by: LinkActing }> {
	const now = clock.now();
	const { link } = request.params;
	const opened = orRefused(await deviceLink.open(db(), link, addressOf(request), now), request);
	const { id, name } = opened.person;
	countWrite(request, id);
	const actor = { kind: 'attendee', id, name, role: null } as const;
	const signed = parseDeviceLink(link) ?? refuseAs(linkRefusals.unknown);
	const still = refusing(stillDeviceLink(signed), () => refuseAs(linkRefusals.renewed));
	return { ...opened, by: actingBy(actor, id, now, still) };
}

const actingBy = (
	actor: LinkActor,
	ownerId: string,
	now: string,
	still: NonNullable<Acting['still']>,
): LinkActing => ({
	db: db(),
	actor,
	scope: scopeOfOwner(ownerId),
	now,
	still,
});

const counted = new WeakSet<Request>();

/** A link writes so often and no more: each by itself, whoever else is behind the same address. */
function countWrite(visit: LinkRequest, owner: string): void {
	const { request } = visit;
	if (request.method === 'GET' || request.method === 'HEAD' || counted.has(request)) return;
	counted.add(request);
	const isCall = request.headers.get('content-type')?.startsWith('application/json') ?? false;
	if (!writesTooOften(owner, isCall)) return;
	noteLink(visit, 'writtenTooOften');
	refuseAs(linkWrites.tooOften);
}

function refuseAs([status, message]: Answer): never {
	error(status, message());
}

/** Among the security events; whose link it was only where we have signed it, and nothing of the link itself. */
function noteLink(request: LinkRequest, reason: string): void {
	const isDevice = request.route.id?.startsWith('/d/') ?? false;
	const link = isDevice ? parseDeviceLink(request.params.link) : parse(request.params.link);
	const by = isDevice ? 'deviceLink' : 'sessionLink';
	const about = link && ({ by, linkId: link.id } as const);
	noteRequest(request, 'linkRefused', { reason, about });
}

type Answer = readonly [status: number, message: () => string];

const linkWrites: Readonly<Record<'tooOften', Answer>> = {
	tooOften: [429, m.link_writtenTooOften],
};

type Closed = Exclude<SessionLinkRefusal, NotExpected['refusal']> | DeviceLinkRefusal;

const linkRefusals: Readonly<Record<Closed, Answer>> = {
	unknown: [404, m.link_unknown],
	incomplete: [404, m.link_incomplete],
	renewed: [410, m.link_renewed],
	over: [410, m.link_over],
	expired: [410, m.link_expired],
	tooMany: [429, m.link_tooMany],
};

function orRefused<Opened extends object>(opened: Opened | Closed, request: LinkRequest): Opened {
	if (typeof opened !== 'string') return opened;
	noteLink(request, opened);
	const [status, message] = linkRefusals[opened];
	error(status, { message: message(), refusal: opened });
}

const checkRefusals: Readonly<Record<CheckRefusal, Answer>> = {
	malformed: [400, m.error_badRequest],
	missing: [404, m.error_notFound],
	tooMany: [429, m.check_tooMany],
	serverAway: [503, m.room_serverAway],
};

/** Hands on what the device check gave; a refusal becomes its status with a sentence. */
export function checkAnswer<Given extends object>(given: Given | CheckRefusal): Given {
	if (typeof given !== 'string') return given;
	const [status, message] = checkRefusals[given];
	error(status, message());
}

/** Answers the form of a device: back to the page that registers, or the form again. */
export function answerDeviceForm<Page extends object>(
	result: DeviceFormResult<Page>,
	home: string,
) {
	if ('savedId' in result) redirect(303, `${home}?saved=${result.savedId}`);
	return fail(result.problem === 'outdated' ? 409 : 400, result.page);
}
