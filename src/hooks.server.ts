import { building } from '$app/environment';
import { boundForm, isNobodysId, queryProblem } from '$lib/server/process/bounded-input.ts';
import type { InputProblem } from '$lib/server/process/bounded-input.ts';
import { isBodyTooLarge } from '$lib/server/process/body-size.ts';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { log } from '$lib/server/process/log.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { setCookies, troubleMessage } from '$lib/server/request.ts';
import { keepOut, secure } from '$lib/server/process/security-headers.ts';
import { whoIs } from '$lib/server/access/signed-in.ts';
import { followSome } from '$lib/server/sessions/follow-seats.ts';
import { start } from '$lib/server/process/start.ts';
import { tokenWithin } from '$lib/server/links/sign.ts';
import { db } from '$lib/server/db/db.ts';
import { troubleOf } from '$lib/server/db/store-errors.ts';
import { m } from '$lib/paraglide/messages.js';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';

export const init: ServerInit = async () => {
	if (!building) await start();
};

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = boundForm(request, (problem) => refuseInput(event, problem));
		event.locals.staff = null;
		event.locals.unfinished = null;
		event.locals.trouble = null;
		if (isBodyTooLarge(request, event.route.id)) {
			const answer = await refused(event, 413, m.import_bodyTooLarge());
			// What still comes over this connection is read by nobody.
			answer.headers.set('connection', 'close');
			return answer;
		}
		const problem = queryProblem(event.url);
		if (problem !== null)
			return refused(event, problem === 'tooLarge' ? 414 : 400, m.error_addressUnreadable());
		if (isNobodysId(event.params)) return refused(event, 404, m.error_notFound());
		const token = tokenWithin(event.params.link ?? '');
		if (token !== null && !event.isDataRequest) return ledTo(event.url, token);
		if (event.route.id !== '/healthz') await recognise(event);

		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale),
		});
		secure(response.headers, config());
		keepOut(response.headers, event.route.id, event.locals.staff !== null);
		// Browsers may keep a page that says "gone", and a link can come back.
		if (response.status === 410) response.headers.set('cache-control', 'no-store');
		if (event.locals.trouble === null || response.status < 500) return response;
		const headers = new Headers(response.headers);
		headers.set('retry-after', '30');
		return new Response(response.body, { status: 503, headers });
	});

/** What no page of ours is asked for: a page that says so to whoever reads pages, and the sentence to all others. */
async function refused(event: RequestEvent, status: number, sentence: string): Promise<Response> {
	noteInput(event, status === 413 || status === 414 ? 'tooLarge' : 'malformed');
	if (event.isDataRequest || !event.request.headers.get('accept')?.includes('text/html'))
		return new Response(sentence, { status });
	const { body, headers } = await event.fetch(`/refused/${status}`);
	return new Response(body, { status, headers });
}

/** Below a personal link, without what was opened along with it. */
function ledTo({ pathname, search }: URL, token: string): Response {
	const [, kind = '', , ...rest] = pathname.split('/');
	const location = ['', kind, token, ...rest].join('/') + search;
	return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}

function refuseInput(event: RequestEvent, problem: InputProblem): never {
	noteInput(event, problem);
	if (problem === 'tooLarge') error(413, m.import_bodyTooLarge());
	error(400, m.error_badRequest());
}

/** Among the security events, with whoever is signed in. */
function noteInput(event: RequestEvent, reason: string): void {
	const { staff } = event.locals;
	noteRequest(event, 'inputRefused', { reason, about: staff && { by: 'staff', id: staff.id } });
}

async function recognise(event: RequestEvent): Promise<void> {
	try {
		await clock.refresh(db());
		const { staff, unfinished, cookies } = await whoIs(event.request.headers);
		event.locals.staff = staff;
		event.locals.unfinished = unfinished;
		setCookies(event, cookies);
		if (staff) await followBefore(event.route.id, event.params.id);
	} catch (error) {
		// A page that needs nobody still opens; the others say what is wrong: requireStaff.
		const id = errorId();
		log().error({ id, error }, 'could not see who is signed in');
		event.locals.trouble = { kind: troubleOf(error) ?? 'unreachable', id };
	}
}

/** Who is invited follows the seats before a page that says so is read; the rest follows within seconds. */
async function followBefore(route: string | null, id: string | undefined): Promise<void> {
	if (route?.startsWith('/(staff)/sessions/[id]')) {
		await followSome(db(), clock.now(), { most: 1, sessionId: id });
	} else if (
		route !== null &&
		['/(staff)', '/(staff)/sessions', '/(staff)/questions'].includes(route)
	) {
		await followSome(db(), clock.now(), { most: 10 });
	}
}

/** What nobody expected: the log gets the error, the reader a sentence and what to search the log for. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: m.error_notFound() };
	if (status < 500) {
		noteInput(event, String(status));
		return { message: m.error_badRequest() };
	}
	const id = errorId();
	// Never event.url: in /j/[link] it is the secret.
	log().error({ id, route: event.route.id, error }, 'unexpected error');
	const kind = troubleOf(error);
	if (kind) event.locals.trouble ??= { kind, id };
	const wasForm = event.request.method === 'POST';
	return { message: kind ? troubleMessage(kind) : m.error_unexpected(), id, wasForm };
};

const errorId = () => randomUUID().slice(0, 8);
