import { getLocale } from '$lib/paraglide/runtime.js';
import { may } from '$lib/access/acts.ts';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { askable, questionsOf } from '$lib/server/sessions/questions.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import { pageOf } from '$lib/views/page-of.ts';
import { askingView } from '$lib/views/questions/batches.ts';

/** Whom to ask today; the others can wait until these have answered. */
const onOnePage = 25;

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'question.view');
	const { planned, decided, today, until } = await planAhead(by);
	const asked = askable(by, planned);
	const viewer = { reach: asked.reach, today };
	const hasRoom = config().livekit !== null;
	const { batches, settled, sessions } = askingView(
		questionsOf(asked.planned, decided, hasRoom),
		viewer,
		getLocale(),
	);
	const query = url.searchParams.get('q') ?? '';
	const ofChoice = batches.filter(({ effect }) => effect !== 'helps');
	const helping = batches.filter(({ effect }) => effect === 'helps');
	const found = matching([...ofChoice, ...helping], query, ({ name, officeName }) => [
		name,
		officeName ?? '',
	]);
	return {
		...{ query, settled, sessions, isAnythingAsked: batches.length > 0 },
		elsewhere: await foundElsewhere(by, query, { list: null, found: found.length }, getLocale()),
		found: pageOf(found, url.searchParams.get('page'), onOnePage),
		until,
		mayAnswer: may(by.actor, 'device.edit'),
		maySetUp: may(by.actor, 'office.edit'),
		mayInvite: may(by.actor, 'session.invite'),
	};
};
