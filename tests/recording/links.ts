import { council } from '../../src/lib/cast/council.ts';
import { moment } from './council.ts';
import type { Visitor } from '../journeys/app.ts';
import type { StableNames } from './names.ts';

/** A link of a session or of devices, by what the recording calls it. */
export interface NamedLink {
	readonly name: string;
	readonly path: string;
}

const invented = council(moment);
/** Every link of these is recorded, of the other sessions the first few. */
const whole = 2;
const few = 3;

/** Links of attendees, as the page of a session's links shows them. */
export async function sessionLinks(
	administrator: Visitor,
	names: StableNames,
): Promise<NamedLink[]> {
	const links: NamedLink[] = [];
	for (const [index, { id }] of invented.sessions.entries()) {
		const page = await (await administrator.ask(`/sessions/${id}/links`)).text();
		const rows = page.matchAll(/id="link-([0-9a-f-]{36})"[\s\S]*?(\/j\/[\w.-]+)/g);
		for (const [at, [, attendee = '', path = '']] of [...rows].entries()) {
			names.give(path.slice('/j/'.length), `link-of-${names.put(attendee)}`);
			if (index < whole || at < few) links.push({ name: names.put(attendee), path });
		}
	}
	return links;
}

/** Device links, issued for people who differ in what is known of their devices. */
export async function deviceLinks(
	administrator: Visitor,
	names: StableNames,
): Promise<NamedLink[]> {
	const links: NamedLink[] = [];
	for (const id of differing()) {
		const place = `/people/${id}/link`;
		await administrator.send(`${place}?/issue`);
		const page = await (await administrator.ask(place)).text();
		const [path = ''] = /\/d\/[\w.-]+/.exec(page) ?? [];
		names.give(path.slice('/d/'.length), `link-of-${names.put(id)}`);
		links.push({ name: names.put(id), path });
	}
	return links;
}

/** The first person of each number of devices, and the first who is known to have none. */
function differing(): string[] {
	const firsts = new Map<string, string>();
	for (const { id, hasNoDevice } of invented.people) {
		const owned = invented.devices.filter(({ personId }) => personId === id).length;
		const kind = hasNoDevice ? 'none' : String(owned);
		if (!firsts.has(kind)) firsts.set(kind, id);
	}
	return [...firsts.values()];
}
