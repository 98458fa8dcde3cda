import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { letterKinds } from '$lib/council/letters.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale, locales } from '$lib/paraglide/runtime.js';
import * as audit from '$lib/server/db/audit.ts';
import { composeLetter } from '$lib/server/mail/compose-letter.ts';
import { countTelling } from '$lib/server/mail/letters.ts';
import { readersOf, readLetterReaders } from '$lib/server/mail/letters-page.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';

/** A letter as a file, which a mail program opens to be sent from there. It is kept nowhere. */
export const GET = async ({ locals, params, url }) => {
	const { by, session } = await actingIn(locals, 'session.invite', params.id);
	const kind = letterKinds.find((known) => known === params.kind);
	const locale = locales.find((known) => known === url.searchParams.get('language')) ?? 'de';
	const readers = kind ? readersOf(await readLetterReaders(by, session, getLocale()), kind) : [];
	const reader = readers.find(({ id }) => id === url.searchParams.get('to'));
	if (!kind || !reader) error(404, m.error_notFound());
	const { attendee, before } = reader.addressee;
	const from = config().mail?.from ?? { name: by.actor.name, address: by.actor.email };
	const draft = {
		...{ sessionId: session.id, attendeeId: attendee.id, kind, locale, before },
		messageId: `<${randomUUID()}@${from.address.split('@').at(-1)}>`,
		requestedByName: by.actor.name,
		number: await countTelling(by.db, attendee.id),
	};
	const composed = await composeLetter(by.db, draft, from, by.now, true);
	if (!composed) error(404, m.error_notFound());
	await audit.record(by, 'session.exportLetter', session.id, { kind });
	return new Response(new Uint8Array(composed.bytes), {
		headers: {
			'content-type': 'message/rfc822',
			'content-disposition': 'attachment; filename="brief.eml"',
			'cache-control': 'no-store',
		},
	});
};
