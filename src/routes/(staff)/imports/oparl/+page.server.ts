import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Acting } from '$lib/server/acting.ts';
import { leftoversOf } from '$lib/server/imports/oparl/leftovers.query.ts';
import * as runs from '$lib/server/imports/oparl/run-service.ts';
import * as importWrites from '$lib/server/imports/runs/import-writes.ts';
import { keepAnswers, withAnswers } from '$lib/server/imports/oparl/kept-answers.ts';
import { askedList, previewPage } from '$lib/server/imports/oparl/preview-page.ts';
import { statusOf } from '$lib/server/imports/oparl/job-status.ts';
import { readChoices, sentIn } from '$lib/server/imports/oparl/read-choices.ts';
import { largestJsonFile, readUpload } from '$lib/server/imports/oparl/read-upload.ts';
import * as service from '$lib/server/imports/oparl/service.ts';
import type { SourceJob } from '$lib/server/imports/oparl/service.ts';
import { shownImport } from '$lib/server/imports/oparl/shown-import.ts';
import type { ShownImport } from '$lib/server/imports/oparl/shown-import.ts';
import { actingAs, noteRefusedImport } from '$lib/server/request.ts';
import { may } from '$lib/access/acts.ts';
import { db } from '$lib/server/db/db.ts';
import { isQueued } from '$lib/server/jobs/open-jobs.query.ts';
import * as sources from '$lib/server/imports/oparl/sources.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { hourErrors, unusableFileSentence } from '$lib/views/imports/oparl-errors.ts';
import type { UnusableFile } from '$lib/views/imports/oparl-errors.ts';
import type { JobView } from './job.ts';
import { placeOf } from './place.ts';

/** Seconds until a page that shows work under way asks anew. Without a script nothing typed is overwritten. */
const pause = '3';

export const load = async ({ locals, url, setHeaders }) => {
	const by = actingAs(locals, 'oparl.import');
	const shown = await shownImport(by, getLocale());
	const job = shown && (await jobView(by, shown));
	const asked = askedList(url.searchParams);
	const page =
		asked && job?.preview
			? await previewPage(by.db, job.id, job.preview, asked, getLocale())
			: null;
	if (job && isUnderWay(job)) setHeaders({ refresh: pause });
	return {
		mayAsk: may(by.actor, 'oparl.connect'),
		sources: await sources.list(by.db),
		job,
		/** A list of the preview, where the address asks for one. */
		page,
		isKept: url.searchParams.has('kept'),
	};
};

const isUnderWay = ({ phase }: JobView) =>
	['reading', 'comparing', 'applying', 'takingBack'].includes(phase);

async function jobView({ db }: Acting, { job, preview }: ShownImport): Promise<JobView> {
	const { id, phase } = job.record;
	return {
		...statusOf(job, preview !== null),
		isQueued: await isQueued(db, id),
		preview,
		leftovers: await leftoversOf(db, id),
		toTakeBack: phase === 'takingBack' ? await importWrites.count(db, id) : 0,
	};
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

/** Of a form with an hour or a day that cannot be read. */
function misreadIn({ record }: SourceJob, form: FormData) {
	const typed = withAnswers(record.sent ?? {}, sentIn(form));
	const { misread } = readChoices(typed);
	if (misread.length === 0) return null;
	return fail(400, { errors: hourErrors(misread, getLocale()), typed });
}

/** Where whoever kept answers goes on: to a list of the preview, or back to the preview. */
function placeAfter(form: FormData): string {
	const to = String(form.get('to') ?? '');
	const asked = askedList(new URLSearchParams(to));
	if (!asked) return to === '' ? '' : '?kept';
	const typed = String(form.get('q') ?? '').trim();
	const isNewSearch = to.endsWith('&search') && typed !== asked.query;
	const { list } = asked;
	return `?${placeOf(isNewSearch ? { list, query: typed } : { ...asked, page: Number(asked.page) })}`;
}

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
		const file = await readUpload(request);
		const unusable = (file: UnusableFile) =>
			refuse('file', unusableFileSentence(file, largestJsonFile, getLocale()));
		if ('problem' in file) {
			if (file.problem === 'fileTooLarge') noteRefusedImport(by.actor, 'tooLarge');
			return unusable(file);
		}
		const begun = await service.beginFile(by, file.id, file);
		if (begun === 'busy') return busy();
		if (begun === 'notJson') return unusable({ problem: begun, fileName: file.fileName });
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
	without: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.connect');
		const job = await jobOf(await request.formData());
		if (job) await service.resumeWithout(by, job);
		return here();
	},
	compare: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await service.compareOnceMore(by, job);
		return here();
	},
	close: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await service.close(by, job);
		return here();
	},
	keep: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const form = await request.formData();
		const job = await jobOf(form);
		if (!job) return noJob();
		const refused = misreadIn(job, form);
		if (refused) return refused;
		await keepAnswers(by, job, sentIn(form));
		redirect(303, `${resolve('/imports/oparl')}${placeAfter(form)}`);
	},
	apply: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const form = await request.formData();
		const job = await jobOf(form);
		if (!job) return noJob();
		const refused = misreadIn(job, form);
		if (refused) return refused;
		// First of all: whatever comes of it, what was answered is there.
		const kept = await keepAnswers(by, job, sentIn(form));
		if (!kept) return here();
		const typed = kept.record.sent ?? {};
		const fingerprint = String(form.get('fingerprint') ?? '');
		const result = await runs.apply(by, kept, typed, fingerprint);
		if (result === 'changed') return fail(409, { errors: { '': m.oparl_changed() }, typed });
		if (result === 'officeMissing') return refuse('office', m.oparl_officeMissing(), typed);
		return here();
	},
	goOn: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await runs.goOnApplying(by, job);
		return here();
	},
	takeBack: async ({ locals, request }) => {
		const by = actingAs(locals, 'oparl.import');
		const job = await jobOf(await request.formData());
		if (job) await runs.takeBack(by, job);
		return here();
	},
};
