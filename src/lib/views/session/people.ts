import { expectedMode } from '../../council/attendance.ts';
import type { Locale } from '../../paraglide/runtime.js';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { cellOf } from './cells.ts';
import type { CellView } from './cells.ts';
import type { JudgedSession, SessionAttendee } from './judged-session.ts';
import type { RemedyOptionView, SessionDays } from './remedy-options.ts';
import { seesDetails, toolFor } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { roleWord } from './words.ts';

export interface PersonView {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	/** "Mitglied, Fraktion 2"; of others than the viewer's own people without the office. */
	readonly what: string;
	readonly onSite: boolean;
	/** The person to send a device link to, as their devices are unknown; `null`: nobody. */
	readonly sendsLinkTo: string | null;
	/** The guest whose personal link is to be sent, as their devices are unknown; `null`: nobody. */
	readonly sendsGuestLinkTo: string | null;
	/** One a tool. */
	readonly cells: readonly CellView[];
}

interface PeopleView {
	readonly people: readonly PersonView[];
	/** The cheapest remedy by tool and attendee, of everybody whose details the viewer sees. */
	readonly cheapest: ReadonlyMap<string, ReadonlyMap<string, RemedyOptionView>>;
}

const unknownPerson = { needs: [], devices: null };

/**
 * Everybody who is invited, by every tool; the people of a bounded viewer first.
 *
 * @param focus the tool in question: whoever it leaves out is shown in full
 */
export function peopleView(
	{ session, attendees, people, devices, plan }: JudgedSession,
	focus: ToolPlan | null,
	viewer: Viewer,
	days: SessionDays,
	locale: Locale,
): PeopleView {
	const cheapest = new Map(
		plan.tools.map(({ toolId }) => [toolId, new Map<string, RemedyOptionView>()]),
	);
	const cellsOf = (attendee: SessionAttendee) => {
		const isLeftOut = focus?.bands.out.includes(attendee.id) ?? false;
		const person = people.get(attendee.id) ?? unknownPerson;
		const hasDetail = seesDetails(viewer, attendee);
		return plan.tools.flatMap((tool): CellView[] => {
			const assessment = tool.assessments.get(attendee.id);
			if (!assessment) return [];
			const isFull = attendee.id === viewer.personId || (tool === focus && isLeftOut);
			// The hundreds of other cells say what helps, not whom to ask for it.
			const contacts = isFull ? viewer.contacts : undefined;
			const shown = { attendee, person, devices, days, hasDetail, isFull, contacts };
			const found = cellOf(toolFor(viewer, tool.toolId, locale), tool, assessment, shown, locale);
			if (hasDetail && found.cheapest) cheapest.get(tool.toolId)?.set(attendee.id, found.cheapest);
			return [found.cell];
		});
	};
	const isToBeAsked = (attendee: SessionAttendee): boolean =>
		viewer.mayEquip &&
		(people.get(attendee.id) ?? unknownPerson).devices === null &&
		seesDetails(viewer, attendee);
	const own = attendees.filter((attendee) => seesDetails(viewer, attendee));
	const others = attendees.filter((attendee) => !own.includes(attendee));
	return {
		people: [...own, ...others].map((attendee) => ({
			id: attendee.id,
			name: attendee.name,
			sortName: attendee.sortName,
			what: [roleWord(attendee, locale), seesDetails(viewer, attendee) && attendee.officeName]
				.filter(Boolean)
				.join(', '),
			onSite: expectedMode(session.form, attendee.mode) === 'onSite',
			sendsLinkTo: isToBeAsked(attendee) ? attendee.personId : null,
			sendsGuestLinkTo: isToBeAsked(attendee) && attendee.personId === null ? attendee.id : null,
			cells: cellsOf(attendee),
		})),
		cheapest,
	};
}
