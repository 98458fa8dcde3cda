import { currentOf } from '../../../device/facts.ts';
import type { DeviceRow } from '../../../exchange/tables/device-row.ts';
import type { FactRecord } from '../../register/facts.ts';
import type { MatchableDevice } from './known-records.query.ts';
import { candidateText } from './owners.ts';
import type { Candidate } from './owners.ts';
import type { Questions } from './questions.ts';

/** A choice among devices: none of them. Its text is a word of the page. */
const newDevice = { id: 'new', text: '' } as const;

/**
 * Which device of its owner a row means that this source has never named: by its name, then by the
 * model, then by the system where one of the two models is not known. Of several that fit a person
 * decides.
 *
 * @param free devices of the owner that no row has claimed
 * @returns `null`: none of them, the device is new
 */
export function matchDevice(
	device: DeviceRow,
	owner: Candidate | null,
	free: readonly MatchableDevice[],
	facts: ReadonlyMap<string, readonly FactRecord[]>,
	questions: Questions,
): MatchableDevice | 'asked' | 'skip' | null {
	if (free.length === 0) return null;
	const stated = new Map<string, unknown>(device.claims.map(({ field, value }) => [field, value]));
	const saidOf = (one: MatchableDevice, field: string) =>
		currentOf(facts.get(one.id) ?? []).get(field)?.value ?? null;
	const agrees = (one: MatchableDevice, field: string) =>
		stated.has(field) && saidOf(one, field) === stated.get(field);
	const steps: readonly ((one: MatchableDevice) => boolean)[] = [
		({ label }) => label.toLowerCase() === device.label.toLowerCase(),
		(one) => agrees(one, 'identifier') || agrees(one, 'model'),
		(one) => agrees(one, 'platform') && !(stated.has('model') && saidOf(one, 'model') !== null),
	];
	const fitting = steps.map((step) => free.filter(step)).find((found) => found.length > 0) ?? [];
	if (fitting.length < 2) return fitting[0] ?? null;

	const name = device.externalId?.kind === 'id' ? device.externalId.value : device.label;
	const choices = [...fitting.map(({ id, label }) => ({ id, text: label })), newDevice];
	const written = [device.label, owner ? candidateText(owner) : ''].filter(Boolean).join(', ');
	const key = `device:${owner?.id ?? ''}|${name}`;
	const answer = questions.ask(key, 'deviceAmbiguous', written, choices);
	if (answer === null) return 'asked';
	if (answer === newDevice.id) return null;
	return fitting.find(({ id }) => id === answer) ?? 'skip';
}
