import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { Run } from '$lib/server/imports/oparl/run.ts';
import * as service from '$lib/server/imports/oparl/service.ts';
import type { Job } from '$lib/server/imports/oparl/service.ts';
import { requireRole } from '$lib/server/request.ts';
import { isOneOf, registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as sources from '$lib/server/imports/oparl/sources.ts';
import { m } from '$lib/paraglide/messages.js';
import { readChoices } from './choices.server.ts';
import { previewView } from './preview.server.ts';
import { readUpload } from './upload.server.ts';

/** Seconds until a page that shows work under way asks anew. Without a script nothing typed is overwritten. */
const pause = '3';

export const load = async ({ locals, setHeaders }) => {
	const staff = requireRole(locals, ...registrars);
	const current = service.currentJob();
	const job = current && (await jobView(current));
	if (job?.phase === 'reading' || job?.phase === 'applying') setHeaders({ refresh: pause });
	return {
		mayAsk: isOneOf(staff, ['administrator']),
		sources: await sources.list(db()),
		job,
	};
};

async function jobView(job: Job) {
	const { work, outcome, isApplying } = job;
	const seen = await service.look(db(), job, clock.now());
	return {
		id: work.id,
		phase: outcome ? ('done' as const) : isApplying ? ('applying' as const) : work.phase,
		outcome,
		startedBy: work.startedBy.name,
		startedAt: work.startedAt,
		origin: work instanceof Run ? work.wish.address : work.fileName,
		isNews: work instanceof Run && work.wish.since !== null,
		bodies: work.phase === 'choosing' ? work.bodies : [],
		lists:
			work instanceof Run
				? work.states.map(({ kind, objects, pages, pagesSaid, end, older, filter }) => ({
						kind,
						objects,
						pages,
						pagesSaid,
						end,
						older,
						filter,
					}))
				: [],
		rejected: work instanceof Run ? work.states.flatMap((state) => state.rejected) : work.rejected,
		redirects: work instanceof Run ? work.redirects : [],
		trouble: work instanceof Run ? work.trouble : null,
		sourceName: work.reading()?.source.name ?? '',
		preview: seen && previewView(seen),
	};
}

const here = () => redirect(303, resolve('/imports/oparl'));

/** The import a form speaks of: another one may have begun meanwhile. */
function jobOf(form: FormData): Job | null {
	const job = service.currentJob();
	return job && form.get('job') === job.work.id ? job : null;
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
		const staff = requireRole(locals, 'administrator');
		const form = await request.formData();
		const address = String(form.get('address') ?? '').trim();
		const typed = { address: [address], past: form.has('past') ? ['on'] : [] };
		if (address === '') return refuse('address', m.oparl_addressMissing(), typed);
		const wish = { address, includePast: form.has('past'), since: null, bodyKey: null };
		if (!service.begin(db(), wish, actorOf(staff), clock.now())) return busy();
		return here();
	},
	news: async ({ locals, request }) => {
		const staff = requireRole(locals, 'administrator');
		const source = String((await request.formData()).get('source') ?? '');
		const began = await service.beginNews(db(), source, actorOf(staff), clock.now());
		return began ? here() : busy();
	},
	file: async ({ locals, request }) => {
		const staff = requireRole(locals, ...registrars);
		const upload = await readUpload(request);
		if (upload.problem !== null) return refuse('file', upload.problem);
		const { json, fileName, includePast } = upload;
		const now = clock.now();
		if (!(await service.beginFile(db(), json, { fileName, includePast }, actorOf(staff), now))) {
			return busy();
		}
		return here();
	},
	choose: async ({ locals, request }) => {
		requireRole(locals, ...registrars);
		const form = await request.formData();
		const job = jobOf(form);
		if (!job) return noJob();
		if (!service.choose(db(), job, String(form.get('body') ?? ''))) {
			return refuse('body', m.oparl_bodyMissing());
		}
		return here();
	},
	stop: async ({ locals, request }) => {
		requireRole(locals, ...registrars);
		const job = jobOf(await request.formData());
		if (job) service.stop(job);
		return here();
	},
	resume: async ({ locals, request }) => {
		requireRole(locals, 'administrator');
		const job = jobOf(await request.formData());
		if (job) service.resume(db(), job);
		return here();
	},
	close: async ({ locals, request }) => {
		requireRole(locals, ...registrars);
		const job = jobOf(await request.formData());
		if (job) service.close(job);
		return here();
	},
	apply: async ({ locals, request }) => {
		const staff = requireRole(locals, ...registrars);
		const form = await request.formData();
		const job = jobOf(form);
		const { choices, errors, typed } = readChoices(form);
		if (!job) return noJob();
		if (Object.keys(errors).length > 0) return fail(400, { errors, typed });
		const fingerprint = String(form.get('fingerprint') ?? '');
		const now = clock.now();
		const result = await service.applyJob(db(), actorOf(staff), job, choices, fingerprint, now);
		if (result === 'changed') return fail(409, { errors: { '': m.oparl_changed() }, typed });
		if (result === 'officeMissing') return refuse('office', m.oparl_officeMissing(), typed);
		return here();
	},
};
