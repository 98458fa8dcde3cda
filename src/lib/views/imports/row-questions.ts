import type { RowQuestion, RowReason } from '../../exchange/tables/import-rows.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { rowReasonSentence } from './row-sentences.ts';

/** A decision as its page asks for it. */
export interface RowQuestionView {
	readonly key: string;
	readonly text: string;
	readonly hint: string;
	readonly choices: readonly { readonly value: string; readonly text: string }[];
	readonly answer: string | null;
	/** Whether rows wait for it. */
	readonly isOpen: boolean;
	/** Whether something holds until somebody decides. */
	readonly isProposed: boolean;
}

const news: Readonly<Partial<Record<RowReason, Message>>> = {
	personAmbiguous: m.import_newPerson,
	officeUnknown: m.import_makeOffice,
	committeeUnknown: m.import_makeCommittee,
	ownerUnknown: m.import_waitingKeep,
};

/** The choice that leaves the rows out. */
const skip = 'skip';

export function rowQuestionView(question: RowQuestion, locale: Locale): RowQuestionView {
	const { key, reason, written, rows, answer, usual } = question;
	const none = news[reason] ?? m.import_newDevice;
	const areUnknown = reason === 'ownerUnknown';
	const sentence = areUnknown
		? m.import_waitingHint({}, { locale })
		: rowReasonSentence(reason, written, locale);
	return {
		key,
		text: areUnknown ? m.import_waitingQuestion({}, { locale }) : written,
		hint: `${sentence} ${m.import_concerns({ count: rows }, { locale })}`,
		choices: [
			...question.choices.map(({ id, text }) => ({
				value: id,
				text: text || none({}, { locale }),
			})),
			{ value: skip, text: m.import_skip({}, { locale }) },
		],
		answer: answer ?? usual,
		isOpen: answer === null && usual === null,
		isProposed: usual !== null,
	};
}
