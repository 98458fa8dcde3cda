import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from '../journeys/app.ts';
import {
	columnValues,
	hidden,
	isAtWork,
	leadsTo,
	oparlPath,
	pageOnce,
	textOf,
	upload,
} from '../journeys/import-pages.ts';
import { deviceFields, deviceTable } from './large-council.ts';
import { body } from './questions.ts';

/** A part of an import; its ends as `performance.now()` counts. */
export interface ImportPart {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** So long the preview is looked at before somebody agrees. */
const lookingMs = 10_000;
const patience = { patience: 600_000 };

/**
 * Has a council information system read, looks at what would change, and takes it over.
 *
 * @param latest the page of the import as somebody saw it last, who looks at it anyway
 */
export async function bringCouncil(
	visitor: Visitor,
	address: string,
	latest: () => string,
): Promise<readonly ImportPart[]> {
	const clock = phases();
	await body(visitor.send(`${oparlPath}?/address`, { address, past: 'on' }), 303);
	await shown(latest, (html) => hidden(html, 'fingerprint') !== '');
	clock.ends('council: read and compared');
	await pause(lookingMs);
	clock.ends('council: looked at');
	await agree(visitor, latest);
	const isDone = (html: string) => html.includes('Übernommen aus');
	const done = await pageOnce(visitor, oparlPath, isDone, patience);
	clock.ends('council: taken over');
	await body(visitor.send(`${oparlPath}?/close`, { job: hidden(done, 'job') }), 303);
	console.log(`    ${/neue Gremien.*?neue Sitzungen: [\d.]+/.exec(textOf(done))?.[0] ?? ''}`);
	return clock.all;
}

/** Agrees to what was seen; once more, if the register has changed since. */
async function agree(visitor: Visitor, latest: () => string): Promise<void> {
	for (let tries = 0; tries < 5; tries += 1) {
		const html = latest();
		const seen = { job: hidden(html, 'job'), fingerprint: hidden(html, 'fingerprint') };
		const values = { ...seen, office: 'new', form: 'hybrid' };
		const answer = await visitor.send(`${oparlPath}?/apply`, values);
		await answer.text();
		if (answer.status === 303) return;
		await shown(latest, (now) => !['', seen.fingerprint].includes(hidden(now, 'fingerprint')));
	}
	throw new Error('the preview was never that of the register');
}

async function shown(latest: () => string, isRight: (html: string) => boolean): Promise<void> {
	const giveUp = performance.now() + patience.patience;
	while (!isRight(latest())) {
		if (performance.now() > giveUp) throw new Error(`nothing came: ${textOf(latest())}`);
		await pause(100);
	}
}

/** Brings a list of devices: uploaded, its columns named, checked, saved. */
export async function bringDevices(
	visitor: Visitor,
	origin: string,
	rows: number,
	people: number,
): Promise<readonly ImportPart[]> {
	const file = deviceTable(rows, people);
	const clock = phases();
	const received = await upload(visitor, origin, file);
	const path = leadsTo(received);
	await body(Promise.resolve(received), 303);
	await pageOnce(visitor, path, (html) => html.includes('name="column0"'), patience);
	clock.ends('devices: uploaded and read');
	await body(visitor.send(`${path}?/check`, columnValues(deviceFields)), 303);
	const isSettled = (html: string) => !isAtWork(html);
	const preview = await pageOnce(visitor, path, isSettled, patience);
	if (!preview.includes(`${rows} neu`)) throw new Error(`not all are new: ${textOf(preview)}`);
	clock.ends('devices: checked');
	await body(visitor.send(`${path}?/save`, { revision: hidden(preview, 'revision') }), 303);
	await pageOnce(visitor, path, isSettled, patience);
	clock.ends('devices: saved');
	return clock.all;
}

function phases() {
	const all: ImportPart[] = [];
	let from = performance.now();
	return {
		all,
		ends(name: string) {
			const to = performance.now();
			all.push({ name, from, to });
			from = to;
		},
	};
}
