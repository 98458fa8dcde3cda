import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { statusOf } from '$lib/server/imports/oparl/job-status.ts';
import { readChoices } from '$lib/server/imports/oparl/read-choices.ts';
import { largestJsonFile, readJsonFile } from '$lib/server/imports/oparl/read-json-file.ts';
import * as service from '$lib/server/imports/oparl/service.ts';
import type { SourceJob } from '$lib/server/imports/oparl/service.ts';
import { actingAs } from '$lib/server/request.ts';
import { may } from '$lib/access/acts.ts';
import { db } from '$lib/server/db/db.ts';
import * as sources from '$lib/server/imports/oparl/sources.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { hourErrors, unusableFileSentence } from '$lib/views/imports/oparl-errors.ts';
import { oparlPreviewView } from '$lib/views/imports/oparl-preview.ts';
import type { JobView } from './job.ts';

/** Seconds until a page that shows work under way asks anew. Without a script nothing typed is overwritten. */
const pause = '3';

export const load = async ({ locals, setHeaders }) => {
	const by = actingAs(locals, 'oparl.import');
	const current = await service.currentJob(by.db);
	const job = current && (await jobView(current));
	if (job?.phase === 'reading' || job?.phase === 'applying') setHeaders({ refresh: pause });
	return {
		mayAsk: may(by.actor, 'oparl.connect'),
		sources: await sources.list(by.db),
		job,
	};
};

async function jobView(job: SourceJob): Promise<JobView> {
	const seen = await service.previewOf(db(), job, clock.now());
	return { ...statusOf(job), preview: seen && oparlPreviewView(seen, getLocale()) };
}

const here = () => redirect(303, resolve('/imports/oparl'));

/** The import a form speaks of: another one may have begun meanwhile. */
async function jobOf(form: FormData): Promise<SourceJob | null> {
	const job = await service.currentJob(db());
	return job && form.get('job') === job.record.id ? job : null;
}
const refuse = (
	field: string,
	sentence: string,
	typed: Readonly<Record<string, readonly string[]>> = {},
) => fail(400, { errors: { [field]: sentence }, typed });
const noJob = () => refuse('', m.oparl_noJob());
const busy = () => refuse('', m.oparl_busy());

export const actions = {
	address: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.connect');
		const form = await request.formData();
		const address = String(form.get('address') ?? '').trim();
		const typed = { address: [address], past: form.has('past') ? ['on'] : [] };
		if (address === '') return refuse('address', m.oparl_addressMissing(), typed);
		const options = { address, includePast: form.has('past'), since: null, bodyKey: null };
		if (!(await service.begin(by, options))) return busy();
		return here();
	},
	news: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.connect');
		const source = String((await request.formData()).get('source') ?? '');
		const began = await service.beginNews(by, source);
		return began ? here() : busy();
	},
	file: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const read = await readJsonFile(request);
		if ('problem' in read) {
			return refuse('file', unusableFileSentence(read, largestJsonFile, getLocale()));
		}
		const { json, ...file } = read;
		if (!(await service.beginFile(by, json, file))) {
			return busy();
		}
		return here();
	},
	choose: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const form = await request.formData();
		const job = await jobOf(form);
		if (!job) return noJob();
		if (!(await service.choose(by, job, String(form.get('body') ?? '')))) {
			return refuse('body', m.oparl_bodyMissing());
		}
		return here();
	},
	stop: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await service.stop(by, job);
		return here();
	},
	resume: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.connect');
		const job = await jobOf(await request.formData());
		if (job) await service.resume(by, job);
		return here();
	},
	close: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await service.close(by, job);
		return here();
	},
	apply: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const form = await request.formData();
		const job = await jobOf(form);
		const { choices, misread, typed } = readChoices(form);
		if (!job) return noJob();
		if (misread.length > 0) {
			return fail(400, { errors: hourErrors(misread, getLocale()), typed });
		}
		const fingerprint = String(form.get('fingerprint') ?? '');
		const result = await service.applyJob(by, job, choices, fingerprint);
		if (result === 'changed') return fail(409, { errors: { '': m.oparl_changed() }, typed });
		if (result === 'officeMissing') return refuse('office', m.oparl_officeMissing(), typed);
		return here();
	},
};
