import { includesPerson } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { OwnedDevice } from '../../compat/restriction.ts';
import type { NamedSession } from '../../council/session-names.ts';
import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { effectsOnSession } from '../../plan/restriction-effects.ts';
import type { PlanInputs } from '../../plan/session-plan.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { toolName } from '../../wording/names.ts';
import { outcomeWord } from '../../wording/verdicts.ts';
import { toolOf } from '../../catalogue/tool-of.ts';
import { changeLines } from './change-lines.ts';
import type { ChangeLine } from './change-lines.ts';
import { unreachedSentence } from './mail.ts';

/** A session as it would be planned without a restriction, and as it is planned with it. */
export interface SessionComparison {
	readonly session: NamedSession & {
		readonly id: string;
		readonly startsAt: string;
	};
	readonly attendees: readonly {
		readonly id: string;
		readonly personId: string | null;
		readonly name: string;
		readonly officeId: string | null;
		readonly officeName: string | null;
	}[];
	/** By the id of the person. */
	readonly owned: ReadonlyMap<string, readonly OwnedDevice[]>;
	readonly devices: ReadonlyMap<string, { readonly label: string }>;
	readonly before: PlanInputs;
	readonly after: PlanInputs;
}

export interface AffectedPerson {
	readonly attendeeId: string;
	readonly personId: string | null;
	readonly name: string;
	readonly officeName: string | null;
	readonly changes: readonly ChangeLine[];
	/** Of restricted mail: what a sender has to know. */
	readonly mail: string | null;
}

export interface AffectedSession {
	readonly id: string;
	readonly title: string;
	readonly startsAt: string;
	readonly people: readonly AffectedPerson[];
	/** Where the call itself can no longer take place, a sentence each. */
	readonly meetings: readonly string[];
}

/** The sessions in which a restriction changes something for people within the scope, or for the call. */
export function affectedSessions(
	comparisons: readonly SessionComparison[],
	restriction: Restriction,
	{ scope, today }: { readonly scope: Scope; readonly today: string },
	locale: Locale,
): readonly AffectedSession[] {
	const day = restriction.from > today ? restriction.from : today;
	return comparisons
		.map((comparison) => affectedSession(comparison, restriction, { scope, day }, locale))
		.filter(({ people, meetings }) => people.length + meetings.length > 0);
}

function affectedSession(
	{ session, attendees, owned, devices, before, after }: SessionComparison,
	restriction: Restriction,
	{ scope, day }: { readonly scope: Scope; readonly day: string },
	locale: Locale,
): AffectedSession {
	const { assessments, meetings } = effectsOnSession(before, after);
	const labelOf = (id: string) => devices.get(id)?.label ?? null;
	const people = attendees
		.filter((one) => includesPerson(scope, one))
		.flatMap(({ id: attendeeId, personId, name, officeName }): AffectedPerson[] => {
			const own = assessments.filter((change) => change.attendeeId === attendeeId);
			const owner = { name, owned: owned.get(personId ?? '') ?? [] };
			const mail = unreachedSentence(owner, [restriction], day, locale);
			if (own.length === 0 && mail === null) return [];
			const changes = changeLines(own, labelOf, locale);
			return [{ attendeeId, personId, name, officeName, changes, mail }];
		});
	const { id, startsAt } = session;
	return {
		...{ id, title: sessionTitle(session, locale), startsAt, people },
		meetings: meetings.map(({ toolId, after: verdict }) => {
			const tool = toolName(toolOf(toolId), locale);
			return `${tool}: ${outcomeWord(verdict.outcome, locale)}`;
		}),
	};
}
