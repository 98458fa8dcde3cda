import { basename, dirname } from 'node:path';
import { everyDoor } from '../journeys/http/doors.ts';
import type { Visitor } from '../journeys/app.ts';
import type { RecordedAnswer } from './answer.ts';
import { unvisited } from './bounds.ts';

const doors = new Map(everyDoor().map((door) => [door.route, door]));
/** A form of a page. */
interface Target {
	readonly path: string;
	/** Where it is sent to. */
	readonly action: string;
}

/** What other pages stand on goes last. */
const destroys = ({ action }: Target) => /delete|destroy|demonstration/.test(action);

/** @param routes with an address of each */
export function formsOf(routes: ReadonlyMap<string, string>): readonly Target[] {
	const actions = [...routes].flatMap(([route, address]) => {
		const [path = ''] = address.split('?');
		const names = doors.get(route)?.actions ?? [];
		return names.map((name) => ({
			path,
			action: name === 'default' ? path : `${path}?/${name}`,
		}));
	});
	const endpoints = [...doors.values()].flatMap(({ route, methods }) => {
		const path = routes.get(dirname(route))?.split('?')[0];
		if (path === undefined || !methods.includes('POST') || unvisited.has(route)) return [];
		return [{ path, action: `${path}/${basename(route)}` }];
	});
	return [...actions, ...endpoints].toSorted((a, b) => Number(destroys(a)) - Number(destroys(b)));
}

/**
 * Sends a form twice, with nothing in it and with nonsense in every field, so that the sentences of
 * refusals are recorded. What is not refused is done.
 */
export async function sendForm(
	visitor: Visitor,
	{ path, action }: Target,
	keep: (address: string, answer: RecordedAnswer) => void,
): Promise<void> {
	const page = await (await visitor.ask(path)).text();
	for (const [how, values] of Object.entries({ empty: {}, nonsense: nonsenseFor(page) })) {
		const response = await visitor.send(action, values);
		keep(`${action} ${how}`, { response, text: await response.text(), data: null });
	}
}

/** Something for each field; what is hidden is sent as it stands. */
function nonsenseFor(page: string): Record<string, string> {
	const fields = page.matchAll(/<(input|select|textarea|button)\b[^>]*? name="([^"]+)"[^>]*>/g);
	return Object.fromEntries(
		[...fields].map(([tag, , name = '']) => {
			const value = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
			return [name, tag.includes('type="hidden"') ? value : 'Unsinn'];
		}),
	);
}
