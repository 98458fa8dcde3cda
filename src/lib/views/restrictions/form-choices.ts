import { tools } from '../../catalogue/catalogue.ts';
import type { Fact } from '../../device/fact.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { ownRoom } from '../../council/own-room.ts';
import { usualTools } from '../../plan/offered.ts';
import { modelWord, toolName } from '../../wording/names.ts';
import { modelNames } from '../device/model-names.ts';

/** The longest list of devices to tick; of more, each is restricted from its own page. */
const most = 300;

interface ListedDevice {
	readonly id: string;
	readonly label: string;
	readonly ownerName: string;
	/** The newest first. */
	readonly facts: readonly Fact[];
}

/** @param chosen ids of devices that are in the list in any case */
export function restrictionChoices(
	offices: readonly { readonly id: string; readonly name: string }[],
	devices: readonly ListedDevice[],
	chosen: readonly string[],
	locale: Locale,
) {
	const shown =
		devices.length > most
			? devices.filter(({ id }) => chosen.includes(id))
			: devices.toSorted((a, b) => a.ownerName.localeCompare(b.ownerName, 'de'));
	const first: readonly string[] = [...usualTools, ownRoom];
	const isFirst = ({ id }: { readonly id: string }) => first.includes(id);
	const models = devices.flatMap(({ facts }) => {
		const model = facts.find(({ field }) => field === 'model')?.value;
		return typeof model === 'string' ? [modelWord(model, locale)] : [];
	});
	return {
		tools: [...tools.filter(isFirst), ...tools.filter((tool) => !isFirst(tool))].map((tool) => ({
			value: tool.id,
			text: toolName(tool, locale),
		})),
		offices: offices.map(({ id, name }) => ({ value: id, text: name })),
		devices: shown.map(({ id, label, ownerName }) => ({ id, label, ownerName })),
		models: [...new Set([...models, ...modelNames(locale)])],
	};
}
export type RestrictionChoices = ReturnType<typeof restrictionChoices>;
