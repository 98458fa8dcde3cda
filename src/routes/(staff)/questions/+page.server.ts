import { getLocale } from '$lib/paraglide/runtime.js';
import { may } from '$lib/access/acts.ts';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { askable, questionsOf } from '$lib/server/sessions/questions.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { askingView } from '$lib/views/questions/batches.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'question.view');
	const { planned, decided, today, until } = await planAhead(by);
	const asked = askable(by, planned);
	const viewer = { reach: asked.reach, today };
	const hasRoom = config().livekit !== null;
	return {
		...askingView(questionsOf(asked.planned, decided, hasRoom), viewer, getLocale()),
		until,
		mayAnswer: may(by.actor, 'device.edit'),
		maySetUp: may(by.actor, 'office.edit'),
		mayInvite: may(by.actor, 'session.invite'),
	};
};
