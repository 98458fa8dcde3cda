import { resolve } from '$app/paths';
import type { MissingFact } from '$lib/compat/missing.ts';
import type { BatchView } from '$lib/views/questions/batches.ts';

/** The field of a device's form that holds the answer, where it has another name. */
const fields: Readonly<Partial<Record<MissingFact, string>>> = {
	browserVersion: 'browser',
	appInstalled: 'apps',
	update: 'os',
};

/** Where an answer is typed in; `null`: nowhere by hand, or not for a guest. */
export function answerAddress(
	{ kind, id, officeName }: Pick<BatchView, 'kind' | 'id' | 'officeName'>,
	fact: MissingFact,
	deviceId: string | null,
): string | null {
	if (kind === 'tool') return resolve('/(staff)/sessions/[id]/edit', { id });
	if (officeName === null) return null;
	if (deviceId !== null) {
		const edit = resolve('/(staff)/devices/[id]/edit', { id: deviceId });
		return `${edit}#field-${fields[fact] ?? fact}`;
	}
	if (fact === 'devices') return `${resolve('/devices/new')}?person=${id}`;
	return resolve('/(staff)/people/[id]/edit', { id });
}
