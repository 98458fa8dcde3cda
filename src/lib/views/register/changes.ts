import { toolOf } from '../../catalogue/tool-of.ts';
import { states } from '../../compat/verdict.ts';
import type { State } from '../../compat/verdict.ts';
import type { Locale } from '../../paraglide/runtime.js';
import type { RegisterChanges, ToolChanges, VerdictChange } from '../../plan/register-changes.ts';
import { toolName } from '../../wording/names.ts';
import { reasonSentence } from '../../wording/reasons.ts';
import { verdictWord } from '../../wording/verdicts.ts';

/** Of more devices the names alone are said, without what changes for each and why. */
const mostExplained = 100;

interface NamedDevice {
	readonly id: string;
	readonly label: string;
	readonly ownerName: string;
	/** `null`: a hall's. */
	readonly personId: string | null;
}

/** One verdict that becomes another one, with how many devices and how many people it happens to. */
export interface Move {
	readonly before: State;
	readonly beforeWord: string;
	readonly after: State;
	readonly afterWord: string;
	readonly devices: number;
	readonly people: number;
}

/** What happens to one device: tools with the same change and the same reason together. */
interface DeviceLine {
	readonly tools: string;
	readonly before: string;
	readonly after: string;
	readonly state: State;
	readonly reason: string;
}

/** What would change, or has changed, over the register within somebody's scope. */
export interface ChangesView {
	readonly looked: number;
	/** Tools for which something changes, those with the same numbers together. */
	readonly tools: readonly {
		readonly names: string;
		readonly moves: readonly Move[];
		/** Devices that nobody can judge for this tool. */
		readonly notKnown: number;
	}[];
	/** Names of the tools for which nothing does. */
	readonly unchanged: string;
	readonly explained: readonly (NamedDevice & { readonly lines: readonly DeviceLine[] })[];
	readonly named: readonly NamedDevice[];
	/** Devices that nobody can judge for any tool. */
	readonly notKnown: readonly NamedDevice[];
}

/** @param register the devices that the changes were worked out for, those within the viewer's scope */
export function changesView(
	changes: RegisterChanges,
	register: readonly (Omit<NamedDevice, 'id'> & { readonly device: { readonly id: string } })[],
	locale: Locale,
): ChangesView {
	const [changed, unchanged] = [true, false].map((wanted) =>
		changes.tools.filter(({ devices }) => devices.length > 0 === wanted),
	);
	const nameOf = (toolId: string) => toolName(toolOf(toolId), locale);
	const isAffected = new Set((changed ?? []).flatMap(({ devices }) => devices.map(({ id }) => id)));
	const concerned = register
		.map(({ device, label, ownerName, personId }) => ({
			id: device.id,
			label,
			ownerName,
			personId,
		}))
		.toSorted((a, b) => a.ownerName.localeCompare(b.ownerName, 'de'));
	const affected = concerned.filter(({ id }) => isAffected.has(id));
	const shown = affected.slice(0, mostExplained);
	const linesOf = linesByDevice(changed ?? [], new Set(shown.map(({ id }) => id)));
	const open = new Set(changes.notKnown);
	return {
		looked: changes.looked,
		tools: alikeTools(changed ?? [], nameOf, locale),
		unchanged: (unchanged ?? []).map(({ toolId }) => nameOf(toolId)).join(', '),
		explained: shown.map((device) => ({
			...device,
			lines: explained(device, linesOf.get(device.id) ?? [], changes, locale),
		})),
		named: affected.slice(mostExplained),
		notKnown: concerned.filter(({ id }) => open.has(id)),
	};
}

function alikeTools(
	tools: readonly ToolChanges[],
	nameOf: (toolId: string) => string,
	locale: Locale,
): ChangesView['tools'] {
	const all = tools.map((tool) => ({
		names: nameOf(tool.toolId),
		moves: movesOf(tool, locale),
		notKnown: tool.notKnown.length,
	}));
	const alike = Map.groupBy(all, ({ moves, notKnown }) => JSON.stringify([moves, notKnown]));
	return [...alike.values()].flatMap((same) => {
		const [first] = same;
		return first === undefined
			? []
			: [{ ...first, names: same.map(({ names }) => names).join(', ') }];
	});
}

type CellChange = VerdictChange & { readonly toolId: string };

function linesByDevice(
	tools: readonly ToolChanges[],
	wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly CellChange[]> {
	const lines = new Map<string, CellChange[]>();
	for (const { toolId, devices } of tools) {
		for (const change of devices) {
			if (!wanted.has(change.id)) continue;
			const own = lines.get(change.id);
			if (own === undefined) lines.set(change.id, [{ ...change, toolId }]);
			else own.push({ ...change, toolId });
		}
	}
	return lines;
}

/** What is lost most first. */
function movesOf({ devices, people }: ToolChanges, locale: Locale): readonly Move[] {
	const counts = states.flatMap((before) =>
		states.map((after) => ({ before, after, devices: 0, people: 0 })),
	);
	const countOf = ({ before, after }: VerdictChange) =>
		counts[states.indexOf(before) * states.length + states.indexOf(after)];
	const count = (changes: readonly VerdictChange[], what: 'devices' | 'people') => {
		for (const change of changes) {
			const own = countOf(change);
			if (own !== undefined) own[what]++;
		}
	};
	count(devices, 'devices');
	count(people, 'people');
	const rank = ({ before, after }: Pick<Move, 'before' | 'after'>) =>
		(states.indexOf(before) - states.indexOf(after)) * 10 + states.indexOf(before);
	return counts
		.filter((move) => move.devices + move.people > 0)
		.map((move) => ({
			...move,
			beforeWord: verdictWord(move.before, locale),
			afterWord: verdictWord(move.after, locale),
		}))
		.toSorted((a, b) => rank(a) - rank(b));
}

function explained(
	{ id, label }: NamedDevice,
	cells: readonly CellChange[],
	{ verdictOf }: RegisterChanges,
	locale: Locale,
): readonly DeviceLine[] {
	const said = cells.map(({ toolId, before, after }) => {
		const verdict = verdictOf(id, toolId);
		const names = { tool: toolOf(toolId), device: label };
		const reason = verdict === null ? '' : reasonSentence(verdict.reason, names, locale);
		return { toolId, before, after, reason };
	});
	const alike = Map.groupBy(said, ({ before, after, reason }) => [before, after, reason].join());
	return [...alike.values()].flatMap((same) => {
		const [first] = same;
		if (first === undefined) return [];
		return [
			{
				tools: same.map(({ toolId }) => toolName(toolOf(toolId), locale)).join(', '),
				before: verdictWord(first.before, locale),
				after: verdictWord(first.after, locale),
				state: first.after,
				reason: first.reason,
			},
		];
	});
}
