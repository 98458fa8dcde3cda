import { getLocale } from '$lib/paraglide/runtime.js';
import { ceilings, catalogueDate, tools } from '$lib/catalogue/catalogue.ts';
import { datedEvents } from '$lib/catalogue/ceilings/events.ts';
import { withDecisions } from '$lib/catalogue/city-policy.ts';
import type { CatalogueTool } from '$lib/catalogue/load.ts';
import { isDue, rechecksOf, rechecksOfCeilings } from '$lib/catalogue/recheck.ts';
import type { Recheck } from '$lib/catalogue/recheck.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { cityDecisions } from '$lib/server/register/city-decisions.ts';
import { refreshChanges } from '$lib/server/register/register-changes.ts';
import { actingAs } from '$lib/server/request.ts';
import * as clock from '$lib/server/process/clock.ts';
import { answerFor } from '$lib/views/tools/answer.ts';
import { modelNames } from '$lib/views/device/model-names.ts';
import { askedDevice } from '$lib/views/tools/asked-device.ts';

/** Public: what each tool asks for, and what one device can do with each. Nothing is stored. */
export const load = async ({ locals, url }) => {
	const judged = withDecisions(tools, await cityDecisions());
	const today = dayOf(clock.now());
	const { values, errors, device } = askedDevice(url.searchParams, getLocale());
	return {
		today,
		catalogueDate,
		browserDataDate: ceilings.asOf,
		tools: judged.map((tool) => ({
			...headOf(tool),
			due: rechecksOf(tool).filter((entry) => isDue(entry, today)),
			answer: device && answerFor(tool, device, today, ceilings),
		})),
		ceilingsDue: dueCeilings(today),
		events: datedEvents.filter(({ to }) => to >= today.slice(0, 7)),
		asked: { values, errors },
		search: device ? url.search : '',
		device,
		appleModels: modelNames(getLocale()),
		// Only staff have a register, each the part within their scope.
		refresh: locals.staff === null ? null : await refreshed(locals),
	};
};

async function refreshed(locals: App.Locals) {
	const by = actingAs(locals, 'device.view');
	return { last: await refreshChanges(by, getLocale()) };
}

const headOf = ({
	id,
	name,
	status,
	accounts,
	guestBrowserJoin,
	phoneDialIn,
	confidence,
	checked,
}: CatalogueTool) => ({
	id,
	name,
	status,
	accounts,
	guestBrowserJoin,
	phoneDialIn,
	confidence,
	checked,
});

/** Each kind of fact once, since the first of its tables is due. */
function dueCeilings(today: string): readonly Recheck[] {
	const due = rechecksOfCeilings().filter((entry) => isDue(entry, today));
	const sorted = due.toSorted((a, b) => a.due.localeCompare(b.due));
	return sorted.filter(({ age }, i) => sorted.findIndex((other) => other.age === age) === i);
}
