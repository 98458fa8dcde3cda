import type { Leftover, LeftoverReason, RunNoun } from '../../exchange/runs.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

const used: Readonly<Record<RunNoun, Message>> = {
	office: m.import_leftoverUsed,
	committee: m.import_leftoverUsed,
	person: m.import_leftoverUsedPerson,
	membership: m.import_leftoverUsed,
	session: m.import_leftoverUsed,
	device: m.import_leftoverUsedDevice,
	waitingDevice: m.import_leftoverUsed,
};

const reasons: Readonly<Record<Exclude<LeftoverReason, 'usedSince'>, Message>> = {
	changedSince: m.import_leftoverChangedSince,
	gone: m.import_leftoverGone,
	ownerGone: m.import_leftoverOwnerGone,
	officeGone: m.import_leftoverOfficeGone,
	broughtSince: m.import_leftoverBroughtSince,
};

/** Why an import has not written something, or not taken it back. */
export const leftoverSentence = (
	{ noun, reason }: Pick<Leftover, 'noun' | 'reason'>,
	locale: Locale,
): string => (reason === 'usedSince' ? used[noun] : reasons[reason])({}, { locale });

export interface LeftoverView {
	readonly key: string;
	/** Of the file; `null`: none. */
	readonly line: number | null;
	readonly label: string;
	/** The record, where there is one to look at. */
	readonly record: { readonly noun: RunNoun; readonly id: string } | null;
	readonly why: string;
}

/** These are not in the register: they were deleted, or never made. */
const isAway = ({ reason }: Leftover) =>
	reason === 'gone' ||
	reason === 'ownerGone' ||
	reason === 'officeGone' ||
	reason === 'broughtSince';

export const leftoverView = (leftover: Leftover, locale: Locale): LeftoverView => {
	const { noun, recordId, line, label } = leftover;
	const nameless = isAway(leftover) ? m.import_leftoverNameless : m.import_unnamed;
	return {
		...{ key: `${noun} ${recordId}`, line, label: label || nameless({}, { locale }) },
		record: isAway(leftover) ? null : { noun, id: recordId },
		why: leftoverSentence(leftover, locale),
	};
};
