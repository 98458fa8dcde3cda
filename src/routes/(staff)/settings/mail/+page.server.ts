import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { readForm, text } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { letterQueue } from '$lib/server/mail/letter-queue.query.ts';
import { sendTestLetter } from '$lib/server/mail/test-letter.ts';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { testOutcomeView } from '$lib/views/settings/mail.ts';

const TestForm = v.object({
	address: v.pipe(
		text(() => m.mail_addressMissing()),
		v.email(() => m.mail_addressMalformed()),
	),
});

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'mail.test');
	const { mail } = config();
	return {
		server: mail && {
			address: `${mail.host}:${mail.port}`,
			user: mail.login?.user ?? '',
			caFile: mail.caFile ?? '',
			from: [mail.from.name, `<${mail.from.address}>`].filter(Boolean).join(' '),
		},
		queue: await letterQueue(by.db),
		own: by.actor.email,
	};
};

/** What is shown of a form that was sent. */
interface SentTest {
	readonly address: string;
	readonly errors: FormErrors;
	readonly outcome: ReturnType<typeof testOutcomeView> | null;
}

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'mail.test');
		const form = readForm(TestForm, await request.formData());
		const typed = form.values.address ?? '';
		const told = (sent: SentTest) => sent;
		if (!form.ok) return fail(400, told({ address: typed, errors: form.errors, outcome: null }));
		const { address } = form.output;
		const outcome = await sendTestLetter(by, address, getLocale());
		const view = outcome && testOutcomeView(outcome, getLocale());
		return told({ address, errors: {}, outcome: view });
	},
};
