import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { shortMoment } from '../../wording/moments.ts';

/** A job that ended badly: failed, or nobody knows whether it was done. */
export interface TroubledJob {
	readonly id: string;
	readonly kind: string;
	/** JSON: `{ problem }` */
	readonly answer: string | null;
	/** UTC, ISO 8601. */
	readonly endedAt: string;
}

const problems = {
	unexpected: m.job_unexpected,
	processDied: m.job_processDied,
	payloadUnreadable: m.job_payloadUnreadable,
	outcomeUnknown: m.job_outcomeUnknown,
} satisfies Readonly<Record<string, Message>>;

const isProblem = (name: string): name is keyof typeof problems => Object.hasOwn(problems, name);

function problemOf(answer: string | null): string {
	try {
		const read: unknown = JSON.parse(answer ?? '');
		const problem: unknown =
			typeof read === 'object' && read !== null ? Reflect.get(read, 'problem') : null;
		return typeof problem === 'string' ? problem : '';
	} catch {
		return '';
	}
}

/** One that ended badly, in words; the kind is what the log is searched for. */
export function troubledJobView({ id, kind, answer, endedAt }: TroubledJob, locale: Locale) {
	const name = problemOf(answer);
	const problem = problems[isProblem(name) ? name : 'unexpected'];
	return {
		id,
		moment: shortMoment(endedAt, locale),
		sentence: problem({}, { locale }),
		search: m.job_search({ kind, id }, { locale }),
	};
}
