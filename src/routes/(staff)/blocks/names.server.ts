import type { Locale } from '$lib/paraglide/runtime.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Restriction } from '$lib/device/restriction.ts';
import type { Scope } from '$lib/access/scope.ts';
import type { RestrictionRecord } from '$lib/server/register/blocks.ts';
import * as devices from '$lib/server/register/devices.ts';
import type { Db } from '$lib/server/db/open.ts';
import { spanWord } from '$lib/wording/restrictions.ts';
import { toolName } from '$lib/wording/names.ts';
import { toolOf } from '$lib/views/session/tool-summary.ts';
import { blockTitle, stateOf } from './words.ts';
import type { BlockNames, BlockState } from './words.ts';

type Named = Pick<Restriction, 'id' | 'effect' | 'toolId' | 'way' | 'scope'>;

/** What the ids in the blocks are called, as far as somebody may know it. */
export async function namesOf(
	db: Db,
	blocks: readonly Named[],
	reach: Scope,
	locale: Locale = getLocale(),
): Promise<(block: Named) => BlockNames> {
	const officeIds = blocks.flatMap(({ scope }) => scope.officeId ?? []);
	const deviceIds = blocks.flatMap(({ scope }) => scope.deviceIds ?? []);
	const [offices, known] = await Promise.all([
		officeIds.length === 0
			? []
			: db.selectFrom('office').select(['id', 'name']).where('id', 'in', officeIds).execute(),
		deviceIds.length === 0 ? [] : devices.list({ db, scope: reach }),
	]);
	return ({ toolId, scope }) => ({
		toolName: toolId === null ? null : toolName(toolOf(toolId), locale),
		officeName: offices.find(({ id }) => id === scope.officeId)?.name ?? null,
		deviceLabels: known.filter(({ id }) => scope.deviceIds?.includes(id)).map((one) => one.label),
	});
}

/** A block as a line of a list. */
export interface BlockLine {
	readonly id: string;
	readonly title: string;
	readonly reason: string;
	readonly span: string;
	readonly state: BlockState;
}

export async function linesOf(
	db: Db,
	blocks: readonly RestrictionRecord[],
	reach: Scope,
	today: string,
): Promise<readonly BlockLine[]> {
	const names = await namesOf(db, blocks, reach);
	return blocks.map((block) => ({
		id: block.id,
		title: blockTitle(block, names(block)),
		reason: block.reason,
		span: spanWord(block, getLocale()),
		state: stateOf(block, today),
	}));
}
