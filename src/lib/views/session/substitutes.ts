import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { substituteOf } from './attendance.ts';
import type { ListedPerson } from './attendance.ts';

/** Somebody of the register who is not expected yet. */
export interface Invitable {
	readonly id: string;
	/** As it is looked up: "Lerche, Dr. Ada". */
	readonly name: string;
	readonly officeId: string;
	readonly officeName: string;
}

interface ListedAttendee extends ListedPerson {
	readonly personId: string | null;
	readonly officeId: string | null;
}

/** Somebody to choose, in whose group; as a field takes it. */
export interface CandidateChoice {
	readonly value: string;
	/** "Lerche, Dr. Ada (Fraktion 2)" */
	readonly text: string;
	readonly group?: string;
}

/** The form that invites somebody in another's place. */
export interface SubstituteView {
	/** The attendee who is to be represented. */
	readonly id: string;
	readonly name: string;
	readonly choices: readonly CandidateChoice[];
}

const withOffice = ({ id, name, officeName }: Invitable): CandidateChoice => ({
	value: id,
	text: `${name} (${officeName})`,
});

/** Everybody who can be invited, each with their office. */
export const candidateChoices = (candidates: readonly Invitable[]): readonly CandidateChoice[] =>
	candidates.map(withOffice);

/** Everybody on the list in whose place nobody comes yet. */
export const representable = (everyone: readonly ListedPerson[]): readonly CandidateChoice[] =>
	everyone
		.filter(({ id }) => !substituteOf(everyone, id))
		.map(({ id, sortName }) => ({ value: id, text: sortName }));

/**
 * Who can come in somebody's place, first those of the same office, then those with a seat where the session
 * meets. Whoever is on the list and does not come is nobody's substitute.
 *
 * @param seated ids of the people with a seat on the day
 * @returns `null`: they are not on the list, or somebody comes in their place already
 */
export function substituteView(
	everyone: readonly ListedAttendee[],
	id: string,
	candidates: readonly Invitable[],
	seated: Pick<ReadonlySet<string>, 'has'>,
	locale: Locale,
): SubstituteView | null {
	const away = everyone.find((one) => one.id === id);
	if (!away || substituteOf(everyone, id)) return null;
	const absent = new Set(
		everyone.filter(({ standing }) => standing !== 'withdrawn').map(({ personId }) => personId),
	);
	const free = candidates.filter((one) => !absent.has(one.id) && one.id !== away.personId);
	const isNear = ({ officeId }: Invitable) => officeId === away.officeId;
	const near = free.filter(isNear);
	const others = free.filter((one) => !isNear(one));
	const groups = [
		{ of: near, group: near[0]?.officeName ?? '' },
		{
			of: others.filter((one) => seated.has(one.id)),
			group: m.invite_substituteSeated({}, { locale }),
		},
		{
			of: others.filter((one) => !seated.has(one.id)),
			group: m.invite_substituteOthers({}, { locale }),
		},
	];
	return {
		id,
		name: away.name,
		choices: groups.flatMap(({ of, group }) => of.map((one) => ({ ...withOffice(one), group }))),
	};
}
