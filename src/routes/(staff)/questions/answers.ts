import { resolve } from '$app/paths';
import type { MissingFact } from '$lib/compat/missing.ts';
import type { BatchView } from '$lib/views/questions/batches.ts';

/** The field of a device's form that holds the answer, where it has another name. */
const fields: Readonly<Partial<Record<MissingFact, string>>> = {
	browserVersion: 'browser',
	appInstalled: 'apps',
	update: 'os',
};

/** The personal link of a guest, by which they enter a device themselves; `null`: this is no guest. */
export function guestLinkAddress({
	kind,
	id,
	officeName,
	why,
}: Pick<BatchView, 'kind' | 'id' | 'officeName' | 'why'>): string | null {
	const session = why[0]?.sessionId;
	if (kind !== 'person' || officeName !== null || session === undefined) return null;
	return `${resolve('/(staff)/sessions/[id]/links', { id: session })}#link-${id}`;
}

/** Where an answer is typed in; `null`: nowhere by hand. */
export function answerAddress(
	{ kind, id, officeName }: Pick<BatchView, 'kind' | 'id' | 'officeName'>,
	fact: MissingFact,
	deviceId: string | null,
): string | null {
	if (kind === 'tool') return resolve('/(staff)/sessions/[id]/edit', { id });
	if (deviceId !== null) {
		const edit = resolve('/(staff)/devices/[id]/edit', { id: deviceId });
		return `${edit}#field-${fields[fact] ?? fact}`;
	}
	if (officeName === null) return null;
	if (fact === 'devices') return `${resolve('/devices/new')}?person=${id}`;
	return resolve('/(staff)/people/[id]/edit', { id });
}
