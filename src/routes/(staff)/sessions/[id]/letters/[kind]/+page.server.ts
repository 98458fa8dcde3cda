import { error } from '@sveltejs/kit';
import { letterKinds } from '$lib/council/letters.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale, locales } from '$lib/paraglide/runtime.js';
import {
	lastSent,
	previewLetter,
	readersOf,
	readLetterReaders,
} from '$lib/server/mail/letters-page.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import { letterKindWord } from '$lib/views/letters/letter.ts';
import { shortMoment } from '$lib/wording/moments.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';

/** One kind of letter before it is sent: what it says, and to whom it goes. */
export const load = async ({ locals, params, url }) => {
	const { by, session } = await actingIn(locals, 'session.invite', params.id);
	const kind = letterKinds.find((known) => known === params.kind);
	if (!kind) error(404, m.error_notFound());
	const locale = getLocale();
	const language = locales.find((known) => known === url.searchParams.get('language')) ?? 'de';
	const readers = readersOf(await readLetterReaders(by, session, locale), kind);
	const reached = readers.filter(({ email }) => email !== '');
	const shown = readers.find(({ id }) => id === url.searchParams.get('to')) ?? readers[0];
	return {
		session: { id: session.id, title: sessionTitle(session, locale) },
		...{ kind, word: letterKindWord(kind, locale), language },
		noneChosen: url.searchParams.has('none'),
		canSend: config().mail !== null,
		marksSent: kind === 'invitation' && session.sent === null,
		preview: shown
			? {
					...(await previewLetter(by, session, shown.addressee, kind, language)),
					name: shown.name,
				}
			: null,
		to: reached.map((reader) => {
			const last = lastSent(reader, kind);
			const { id, name, email } = reader;
			return { id, name, email, last: last && shortMoment(last, locale) };
		}),
		without: readers.filter(({ email }) => email === '').map(({ name }) => name),
	};
};
