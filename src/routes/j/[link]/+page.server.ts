import { qrAddress } from '$lib/server/links/qr.ts';
import { leads } from '$lib/meeting/stage.ts';
import type { Arrival } from '$lib/meeting/stage.ts';
import { toolById } from '$lib/catalogue/catalogue.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { linkFor } from '$lib/server/links/sign.ts';
import { requireLink } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import { toolName } from '$lib/wording/names.ts';
import { wayTo } from '$lib/views/attendee/way-to.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const { attendee, session, stage, toolId } = await requireLink(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const proposed = await proposals.list(db(), [session.id]);
	const tool = toolId === null ? undefined : toolById(toolId);
	const path = linkFor({ id: attendee.linkId, generation: attendee.linkGeneration });
	const arrival: Arrival = {
		path,
		attendeeId: attendee.id,
		name: attendee.name,
		session: session.committeeName,
		leads: leads(attendee.role),
		stage,
	};
	return {
		arrival,
		isPerson: attendee.personId !== null,
		startsAt: session.startsAt,
		form: session.form,
		hall: [session.hallName, session.place].filter(Boolean).join(', '),
		tool: tool ? toolName({ id: tool.id, name: tool.product }, getLocale()) : (toolId ?? ''),
		toolId: tool?.id ?? null,
		callsPeople: toolId === 'facetime',
		address: wayTo(proposed.find((proposal) => proposal.toolId === toolId)?.joinUrl ?? ''),
		code: qrAddress(config().origin + path),
	};
};
