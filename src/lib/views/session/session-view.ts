import { includesOffice } from '../../access/scope.ts';
import { catalogueDate } from '../../catalogue/catalogue.ts';
import { expectedMode } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { recommend } from '../../plan/recommendation.ts';
import type { ToolPlan } from '../../plan/session-plan.ts';
import type { PlannedSession } from '../../server/sessions/planning.ts';
import type { AttendeeRecord } from '../../server/sessions/attendees.ts';
import type { Scope } from '../../access/scope.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { headlineOf } from './headline.ts';
import type { Headline } from './summary.ts';
import { summaryOf, toolOf } from './tool-summary.ts';
import { roleWord } from './words.ts';
import { cellOf } from './cells.ts';
import type { Told } from './cells.ts';
import { daysOf } from './remedy-options.ts';
import { toolView } from './comparison.ts';
import type { CellView, CureView, PersonView, SessionView } from './view.ts';

export interface Viewer {
	readonly reach: Scope;
	readonly mayDecide: boolean;
	/** May send device links. */
	readonly mayEquip: boolean;
	/** Our own room can be opened here. */
	readonly hasRoom: boolean;
	/** The attendee of whom everything is to be shown. */
	readonly personId: string | null;
}

/** A planned session in the words of its page. */
export function sessionView(
	planned: PlannedSession,
	decidedId: string | null,
	viewer: Viewer,
	now: string,
): SessionView {
	const locale = getLocale();
	const { session, attendees, plan, devices } = planned;
	const days = daysOf(dayOf(session.startsAt), dayOf(now), locale);
	const isOnSite = ({ mode }: AttendeeRecord) => expectedMode(session.form, mode) === 'onSite';

	const recommended = recommend(plan, decidedId, viewer.hasRoom);
	const isOut = ({ id }: AttendeeRecord) => recommended?.focus.bands.out.includes(id) ?? false;
	const isInReach = ({ officeId }: AttendeeRecord) => includesOffice(viewer.reach, officeId);
	const sendsLinkTo = (attendee: AttendeeRecord): string | null => {
		const isUnknown = (planned.people.get(attendee.id) ?? nobody).devices === null;
		return viewer.mayEquip && isUnknown && isInReach(attendee) ? attendee.personId : null;
	};
	const told = (attendee: AttendeeRecord, tool: ToolPlan): Told => ({
		attendee,
		person: planned.people.get(attendee.id) ?? nobody,
		devices,
		days,
		inReach: isInReach(attendee),
		isFull: attendee.id === viewer.personId || (tool === recommended?.focus && isOut(attendee)),
		locale,
	});
	const first = new Map(plan.tools.map(({ toolId }) => [toolId, new Map<string, CureView>()]));
	const people = attendees.map((attendee): PersonView => ({
		id: attendee.id,
		name: attendee.name,
		sortName: attendee.sortName,
		what: [roleWord(attendee), attendee.officeName].filter(Boolean).join(', '),
		onSite: isOnSite(attendee),
		sendsLinkTo: sendsLinkTo(attendee),
		cells: plan.tools.flatMap((tool): CellView[] => {
			const standing = tool.standings.get(attendee.id);
			if (!standing) return [];
			const said = cellOf(toolOf(tool.toolId), tool, standing, told(attendee, tool));
			if (said.first) first.get(tool.toolId)?.set(attendee.id, said.first);
			return [said.cell];
		}),
	}));

	const nameOf = (id: string) =>
		attendees.find((attendee) => attendee.id === id)?.name ?? session.hallName ?? session.place;
	const judged = new Map(planned.inputs.proposals.map(({ tool }) => [tool.id, tool]));
	const tools = plan.tools.map((tool) =>
		toolView(
			summaryOf(tool, decidedId, nameOf, locale),
			tool,
			{ tool: judged.get(tool.toolId) ?? { constraints: [] }, day: planned.inputs.day },
			people,
			first.get(tool.toolId) ?? new Map(),
			locale,
		),
	);

	const onSite = people.filter((person) => person.onSite).length;
	const remote = people.length - onSite;
	const focus = remote > 0 ? tools.find(({ id }) => id === recommended?.focus.toolId) : undefined;
	const better = tools.find(({ id }) => id === recommended?.better?.toolId) ?? null;
	const noTool: Headline = {
		kind: 'info',
		bold:
			session.form === 'onSite'
				? m.headline_onSite({}, { locale })
				: m.headline_nobodyRemote({}, { locale }),
		rest: '',
		choose: null,
		isSettled: false,
	};
	return {
		headline: focus
			? headlineOf(
					{ focus, better, out: attendees.filter(isOut), mayDecide: viewer.mayDecide },
					locale,
				)
			: noTool,
		asOf: m.headline_asOf(
			{ moment: shortMoment(now, locale), catalogue: plainDay(catalogueDate, locale) },
			{ locale },
		),
		focus: focus?.id ?? null,
		tools,
		people,
		onSite,
		remote,
	};
}

const nobody = { needs: [], devices: null };
