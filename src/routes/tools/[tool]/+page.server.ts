import { getLocale } from '$lib/paraglide/runtime.js';
import { ceilings, toolById } from '$lib/catalogue/catalogue.ts';
import { withDecisions } from '$lib/catalogue/city-policy.ts';
import { isDue, rechecksOf } from '$lib/catalogue/recheck.ts';
import { sources } from '$lib/catalogue/sources.ts';
import { isLowConfidence } from '$lib/compat/tool/provenance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { error } from '@sveltejs/kit';
import { cityDecisions } from '$lib/server/register/city-decisions.ts';
import * as clock from '$lib/server/process/clock.ts';
import { answerFor } from '$lib/views/tools/answer.ts';
import { modelNames } from '$lib/views/device/model-names.ts';
import { askedDevice } from '$lib/views/tools/asked-device.ts';
import { demandsByPlatform } from '$lib/views/tools/demands.ts';

/** Public: all that is known of one tool, with its sources. Nothing is stored. */
export const load = async ({ params, url }) => {
	const described = toolById(params.tool);
	if (!described) error(404, m.error_notFound());
	const [tool = described] = withDecisions([described], await cityDecisions());
	const today = dayOf(clock.now());
	const { values, errors, device } = askedDevice(url.searchParams, getLocale());
	const sourceIds = [
		...new Set([...tool.supports, ...tool.constraints, tool].flatMap((entry) => entry.sources)),
	];
	return {
		tool,
		today,
		browserDataDate: ceilings.asOf,
		demands: demandsByPlatform(tool.supports, today, ceilings),
		unsure: tool.supports.filter(isLowConfidence).length,
		due: rechecksOf(tool).filter((entry) => isDue(entry, today)),
		sources: sourceIds.flatMap((id) => {
			const source = sources[id];
			return source ? [{ id, ...source }] : [];
		}),
		answer: device && answerFor(tool, device, today, ceilings),
		search: device ? url.search : '',
		device,
		asked: { values, errors },
		appleModels: modelNames(getLocale()),
	};
};
