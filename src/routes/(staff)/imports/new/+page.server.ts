import { writeFileSync } from 'node:fs';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { parseDay } from '$lib/calendar/day.ts';
import { pastedTable } from '$lib/exchange/tables/pasted.ts';
import { tableKinds } from '$lib/exchange/tables/kinds.ts';
import { fileOf } from '$lib/server/imports/tables/folder.ts';
import { begin, dropUpload, makeUpload } from '$lib/server/imports/tables/service.ts';
import { largestFile, receiveUpload } from '$lib/server/imports/tables/upload.ts';
import { actingAs, noteRefusedImport } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { uploadErrors } from '$lib/views/imports/upload-errors.ts';

/** What it is about stands in the address, so that a stranger's file is turned away unread. */
const kindOf = (url: URL) =>
	tableKinds.find((kind) => kind === url.searchParams.get('kind')) ?? 'devices';
const acts = {
	devices: 'deviceImport.run',
	people: 'personImport.run',
	memberships: 'personImport.run',
} as const;

export const load = async ({ locals, url }) => {
	const kind = kindOf(url);
	const by = actingAs(locals, acts[kind]);
	return { kind, today: dayOf(by.now), megabytes: largestFile / 1e6 };
};

export const actions = {
	default: async ({ locals, url, request }) => {
		const kind = kindOf(url);
		const by = actingAs(locals, acts[kind]);
		const now = by.now;
		const { id, folder } = makeUpload();
		let isKept = false;
		try {
			const upload = await receiveUpload(request, fileOf(folder));
			const fileDay = upload.values.get('fileDay') ?? '';
			const text = upload.values.get('text') ?? '';
			const isPasted = upload.fileName === '' && text.trim() !== '';
			if (isPasted) writeFileSync(fileOf(folder), pastedTable(text), { mode: 0o600, flush: true });
			const bounds = { today: dayOf(now), largest: largestFile };
			const errors = uploadErrors({ ...upload, isPasted }, fileDay, bounds, getLocale());
			if (Object.keys(errors).length > 0) {
				if (upload.isTooLarge) noteRefusedImport(by.actor, 'tooLarge');
				return fail(upload.isTooLarge ? 413 : 400, { errors, fileDay, text });
			}
			const fileName = isPasted ? m.import_pastedName() : upload.fileName.slice(0, 200);
			const given = { id, kind, fileName };
			const day = parseDay(fileDay).value ?? dayOf(now);
			isKept = true;
			await begin(by, { ...given, fileDay: day });
		} finally {
			if (!isKept) dropUpload(id);
		}
		redirect(303, resolve('/(staff)/imports/[id]', { id }));
	},
};
