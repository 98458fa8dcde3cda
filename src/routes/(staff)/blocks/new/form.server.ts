import { offered } from '$lib/plan/offered.ts';
import { ownRoom } from '$lib/council/own-room.ts';
import { tools } from '$lib/catalogue/catalogue.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Reader } from '$lib/server/acting.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as offices from '$lib/server/register/offices.ts';
import { toolName } from '$lib/wording/names.ts';
import { modelNames } from '../../devices/model-names.server.ts';

/** So many devices can be ticked in a list; of more, each has its own page to be blocked from. */
const listed = 300;

/** What the form offers to choose from. */
export async function choicesFor(by: Reader, chosen: readonly string[]) {
	const [everyOffice, everyDevice] = await Promise.all([offices.list(by), devices.list(by)]);
	const shown =
		everyDevice.length > listed
			? everyDevice.filter(({ id }) => chosen.includes(id))
			: everyDevice.toSorted((a, b) => a.ownerName.localeCompare(b.ownerName, 'de'));
	const first = [...offered, ownRoom];
	const isOffered = ({ id }: { id: string }) => first.some((known) => known === id);
	const models = everyDevice.flatMap(({ facts }) => {
		const model = facts.find(({ field }) => field === 'model')?.value;
		return typeof model === 'string' ? [model] : [];
	});
	return {
		tools: [...tools.filter(isOffered), ...tools.filter((tool) => !isOffered(tool))].map(
			(tool) => ({ value: tool.id, text: toolName(tool, getLocale()) }),
		),
		offices: everyOffice.map(({ id, name }) => ({ value: id, text: name })),
		devices: shown.map(({ id, label, ownerName }) => ({ id, label, ownerName })),
		models: [...new Set([...models, ...modelNames])],
	};
}
