import { ceilings } from '../../../catalogue/catalogue.ts';
import { appleModel } from '../../../compat/ceiling/system-ceiling.ts';
import { sameName } from '../../../council/names.ts';
import { currentOf } from '../../../device/facts.ts';
import type { DeviceRow } from '../../../exchange/tables/device-row.ts';
import type { FactRecord } from '../../register/facts.ts';
import type { MatchableDevice } from './known-records.query.ts';
import { candidateText } from './owners.ts';
import type { Candidate } from './owners.ts';
import type { Questions } from './questions.ts';

/** A choice among devices: none of them. Its text is a word of the page. */
const newDevice = { id: 'new', text: '' } as const;

type FactsOf = (id: string) => readonly FactRecord[];

const saidOf = (facts: readonly FactRecord[], field: string): unknown =>
	currentOf(facts).get(field)?.value ?? null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Apple's model by the catalogue, whether a device is known by its name or its identifier. */
const modelOf = (valueOf: (field: string) => unknown): string | null =>
	appleModel(
		{ identifier: textOf(valueOf('identifier')), model: textOf(valueOf('model')) },
		ceilings,
	)?.name ?? null;

/** Devices that a row may mean, and by what; of those whose model is known to be another, none. */
export interface Fitting {
	readonly by: 'label' | 'model' | 'platform' | null;
	readonly devices: readonly MatchableDevice[];
}

/** By its name, then by the model, then by the system where one of the two models is not known. */
export function fitting(
	{ label, claims }: Pick<DeviceRow, 'label' | 'claims'>,
	devices: readonly MatchableDevice[],
	factsOf: FactsOf,
): Fitting {
	const stated = new Map<string, unknown>(claims.map(({ field, value }) => [field, value]));
	const model = modelOf((field) => stated.get(field) ?? null);
	const modelThere = (one: MatchableDevice) => modelOf((field) => saidOf(factsOf(one.id), field));
	const possible = devices.filter((one) => {
		const there = modelThere(one);
		return model === null || there === null || model === there;
	});
	const agrees = (one: MatchableDevice, field: string) =>
		stated.has(field) && saidOf(factsOf(one.id), field) === stated.get(field);
	const steps = {
		label: (one: MatchableDevice) => sameName(one.label, label),
		model: (one: MatchableDevice) =>
			agrees(one, 'identifier') ||
			agrees(one, 'model') ||
			(model !== null && modelThere(one) === model),
		platform: (one: MatchableDevice) =>
			agrees(one, 'platform') &&
			!(stated.has('model') && saidOf(factsOf(one.id), 'model') !== null),
	};
	for (const by of ['label', 'model', 'platform'] as const) {
		const found = possible.filter(steps[by]);
		if (found.length > 0) return { by, devices: found };
	}
	return { by: null, devices: [] };
}

/**
 * Which device of its owner a row means that this source has never named by this name. Where several fit, where
 * several rows fit one, and where the source calls the one that fits otherwise, a person decides.
 *
 * @param free devices of the owner that no row has claimed
 * @param named those that this source has another name for
 * @param isContested whether another row may mean the same device
 * @returns `null`: none of them, the device is new
 */
export function matchDevice(
	device: DeviceRow,
	owner: Candidate | null,
	{ free, named }: { readonly [Kind in 'free' | 'named']: readonly MatchableDevice[] },
	isContested: (id: string) => boolean,
	factsOf: FactsOf,
	questions: Questions,
): MatchableDevice | 'asked' | 'skip' | null {
	const found = fitting(device, free, factsOf);
	const [only] = found.devices;
	if (only && found.devices.length === 1 && (found.by === 'label' || !isContested(only.id))) {
		return only;
	}
	// Wiped and enrolled again, it may come back under another number.
	const renamed = fitting(device, named, factsOf);
	const possible =
		found.devices.length > 0 ? found.devices : renamed.by === 'label' ? renamed.devices : [];
	if (possible.length === 0) return null;

	const name = device.externalId?.kind === 'id' ? device.externalId.value : device.label;
	const choices = [...possible.map(({ id, label }) => ({ id, text: label })), newDevice];
	const written = [device.label, owner ? candidateText(owner) : ''].filter(Boolean).join(', ');
	const key = `device:${owner?.id ?? ''}|${name}`;
	const answer = questions.ask(key, 'deviceAmbiguous', written, choices);
	if (answer === null) return 'asked';
	if (answer === newDevice.id) return null;
	return possible.find(({ id }) => id === answer) ?? 'skip';
}

/** A row on its way, as far as the devices it may mean are known. */
interface RowToMatch {
	readonly device: DeviceRow;
	/** `null`: nobody has named it yet. */
	readonly known: MatchableDevice | null;
	readonly open: readonly MatchableDevice[];
}

/** Devices that several rows fit, none of them by its name. */
export function contestedIds(
	pending: readonly RowToMatch[],
	factsOf: FactsOf,
): ReadonlySet<string> {
	const rows = new Map<string, number>();
	for (const { known, device, open } of pending) {
		if (known !== null || open.length === 0) continue;
		const { by, devices } = fitting(device, open, factsOf);
		const [only] = devices;
		if (by === 'label' || !only || devices.length > 1) continue;
		rows.set(only.id, (rows.get(only.id) ?? 0) + 1);
	}
	return new Set([...rows].filter(([, count]) => count > 1).map(([id]) => id));
}
