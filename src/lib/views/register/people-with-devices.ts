import type { Position } from '../../council/nouns.ts';

interface ListedPerson {
	readonly id: string;
	readonly sortName: string;
	readonly officeName: string;
	readonly position: Position;
	readonly hasNoDevice: boolean;
}
interface OwnedLabel {
	readonly personId: string | null;
	readonly label: string;
}

/** People as a list shows them, with what their devices are called. */
export function withDevices(people: readonly ListedPerson[], devices: readonly OwnedLabel[]) {
	const owned = Map.groupBy(devices, ({ personId }) => personId);
	return people.map(({ id, sortName, officeName, position, hasNoDevice }) => ({
		id,
		sortName,
		officeName,
		position,
		hasNoDevice,
		devices: (owned.get(id) ?? []).map((device) => device.label),
	}));
}
