import { addressOf } from '$lib/server/process/address.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { ownPath } from '$lib/server/process/own-path.ts';
import { requireStore, setCookies, signInPath } from '$lib/server/request.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { passkeysHere } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
import { signInByPasskey } from '$lib/server/access/sign-in-by-passkey.ts';
import { m } from '$lib/paraglide/messages.js';
import { error, fail, redirect } from '@sveltejs/kit';

export const load = ({ locals, url }) => {
	const next = ownPath(url.searchParams.get('next')) ?? '/';
	if (locals.staff) redirect(303, next);
	const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
	return { query, isPossible: passkeysHere() !== null };
};

export const actions = {
	default: async (event) => {
		requireStore(event.locals);
		const place = passkeysHere() ?? error(404, m.error_notFound());
		const answer = (await event.request.formData()).get('answer');
		const { result, staffId, host } = await signInByPasskey({
			answer: typeof answer === 'string' ? answer : '',
			place,
			address: addressOf(event),
			knownBy: event.cookies.get(knownBrowserName()),
			challenge: event.cookies.get(passkeyChallenge.name()),
			headers: event.request.headers,
		});
		const note = (kind: 'signInRefused' | 'signInLimited' | 'passkeyCopied') => {
			const about = staffId === null ? null : ({ by: 'staff', id: staffId } as const);
			noteRequest(event, kind, { reason: kind === 'passkeyCopied' ? '' : 'passkey', about });
		};
		switch (result.state) {
			case 'signedIn': {
				setCookies(event, [...result.cookies, passkeyChallenge.end()]);
				const next = ownPath(event.url.searchParams.get('next')) ?? '/';
				redirect(303, result.lacks === null ? next : signInPath(result.lacks, next));
				break;
			}
			case 'limited':
				note('signInLimited');
				event.setHeaders({ 'retry-after': String(result.seconds) });
				return fail(429, {
					error: m.signIn_limited({ minutes: Math.ceil(result.seconds / 60) }),
				});
			case 'over':
				return fail(400, { error: m.passkey_over() });
			case 'copied':
				note('passkeyCopied');
				return fail(400, { error: m.passkey_copied() });
			case 'elsewhere':
				return fail(400, { error: m.passkey_elsewhereRefused({ host: host ?? '' }) });
			case 'refused':
				note('signInRefused');
				return fail(400, { error: m.passkey_wrong() });
		}
	},
};
