import type { OfficeKind } from '../../council/nouns.ts';
import type { RegisterSnapshot } from '../../exchange/oparl/register-snapshot.ts';
import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { chairlessViews } from './chairless.ts';
import { inPlace, previewLists } from './oparl-lists.ts';
import { recordNames } from './oparl-names.ts';
import { noSessionSentences, someOf } from './oparl-questions.ts';

/** What an import would do, and of what. */
export interface PreviewedDiff {
	readonly diff: RegisterDiff;
	readonly register: RegisterSnapshot;
	readonly fingerprint: string;
}

/** Counts up with each change of `OparlPreviewView`: views are kept, and those of before are made once more. */
export const previewShape = 6;
export type OparlPreviewView = ReturnType<typeof oparlPreviewView>['view'];

/** A preview on its page, and its lists, of which the long ones have pages of their own. */
export function oparlPreviewView({ diff, register, fingerprint }: PreviewedDiff, locale: Locale) {
	const names = recordNames(diff, register, locale);
	const lists = previewLists(diff, names, locale);
	const view = {
		fingerprint,
		counts: {
			committees: countsOf(diff.committees),
			people: countsOf(diff.people),
			seats: countsOf(diff.seats),
			sessions: countsOf(diff.sessions),
		},
		offices: register.offices.map(({ id, name }) => ({ id, name })),
		/** Whether somebody new is of no group: then nothing is applied without an office for all others. */
		needsOffice: diff.people.some((item) => isNew(item) && item.draft.groupKey === null),
		usualOffice: register.offices.find(isCouncilOffice)?.id ?? '',
		chairless: chairlessViews(diff, names),
		noSessions: noSessionSentences(diff, locale),
		/** How many seats say no first day, and no legislative term says it for them. */
		withoutPeriod: diff.leftOut.filter(({ reason }) => reason === 'periodUnknown').length,
		leftOut: [...Map.groupBy(lists.leftOut, ({ why }) => why)].map(([why, all]) => ({
			why,
			count: all.length,
			names: someOf(all.map(({ what }) => what)),
		})),
		lists: inPlace(lists),
	};
	return { view, lists };
}

interface Counted {
	readonly state: string;
	readonly set: object;
}
const isNew = ({ state }: Pick<Counted, 'state'>) => state === 'new';
const isCouncilOffice = ({ kind }: { readonly kind: OfficeKind }) => kind === 'councilOffice';

const countsOf = (items: readonly Counted[]) => ({
	new: items.filter(isNew).length,
	found: items.filter(({ state }) => state === 'found').length,
	changed: items.filter(({ set }) => Object.keys(set).length > 0).length,
	same: items.filter(({ state, set }) => state === 'same' && Object.keys(set).length === 0).length,
});
