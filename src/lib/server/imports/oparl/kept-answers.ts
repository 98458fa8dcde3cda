import type { Acting } from '../../acting.ts';
import { inTransaction } from '../../acting.ts';
import { realMoment } from './real-moment.ts';
import type { SourceJob } from './source-job.ts';
import * as sourceReadings from './source-readings.ts';
import type { SentChoices } from './source-readings.ts';

/** The fields of a preview: those alone are kept, and nothing else that a form sends with them. */
const answer =
	/^(kind|role|seat|meets|day|hour|name|person|officeOf):|^(form|office|since|namesakes|theirs|giveUp|again)$/;
/** No name, key or day is longer. */
const longest = 1000;
/** Of each box that a form shows: "theirs TOKEN", or the name alone. One that is not ticked is not sent. */
export const boxes = 'box';

/**
 * What was answered before, and over it what a page of the preview sends: the other pages keep what was
 * answered there.
 */
export function withAnswers(before: SentChoices, sent: SentChoices): SentChoices {
	const all = new Map(Object.entries(before));
	for (const box of sent[boxes] ?? []) {
		const [name = '', token = 'on'] = box.split(' ');
		const others = (all.get(name) ?? []).filter((value) => value !== token);
		all.set(name, others);
	}
	const isBox = new Set((sent[boxes] ?? []).map((box) => box.split(' ')[0]));
	for (const [name, values] of Object.entries(sent)) {
		if (!answer.test(name)) continue;
		all.set(name, isBox.has(name) ? [...(all.get(name) ?? []), ...values] : values);
	}
	return Object.fromEntries(
		[...all]
			.filter(([name, values]) => answer.test(name) && values.some(Boolean))
			.map(([name, values]) => [name, values.map((value) => value.slice(0, longest))]),
	);
}

/** Of two who answer at the same time each is tried again. */
const mostTries = 5;

/**
 * Keeps what a page of the preview sends with the reading.
 *
 * @returns the import with it; `null`: it is not there to be answered any more
 */
export async function keepAnswers(
	by: Acting,
	job: SourceJob,
	sent: SentChoices,
): Promise<SourceJob | null> {
	for (let tries = 0; tries < mostTries; tries += 1) {
		const kept = await inTransaction(by, async ({ db }) => {
			const one = await sourceReadings.read(db, job.record.id);
			if (one?.phase !== 'ready') return null;
			const answers = withAnswers(one.sent ?? {}, sent);
			const change = { phase: 'ready', sent: answers } as const;
			const isKept = await sourceReadings.update(db, one, change, realMoment());
			return isKept ? await sourceReadings.read(db, one.id) : 'again';
		});
		if (kept !== 'again') return kept && { ...job, record: kept };
	}
	return null;
}
