import { council } from '../../src/lib/cast/council.ts';
import type { Visitor } from '../journeys/app.ts';
import { moment, origin } from './council.ts';

/**
 * What an administrator does before the recording, by forms, so that the pages have more to show than
 * the council of the first start.
 */
export async function work(administrator: Visitor): Promise<void> {
	const [, , third, fourth] = council(moment).sessions;
	const proposed = fourth?.proposals[0]?.toolId ?? '';
	await decide(administrator, third?.id ?? '', 'livekit-room', '');
	await decide(administrator, fourth?.id ?? '', proposed, 'https://rat.example/sitzung');
	await restrict(administrator, { effect: 'use', platform: 'ipados', systemBelow: '16' });
	await restrict(administrator, { effect: 'tool', toolId: 'zoom', platform: 'windows' });
	await restrict(administrator, { effect: 'mail', platform: 'any', to: '2027-04-30' });
	await bring(administrator, 'Geräte 1.csv');
	await check(administrator, await bring(administrator, 'Geräte 2.csv'));
}

type Values = Readonly<Record<string, string>>;

async function send(visitor: Visitor, path: string, values: Values): Promise<void> {
	const { status } = await visitor.send(path, values);
	if (status !== 303) throw new Error(`${path} answered ${status} to ${JSON.stringify(values)}`);
}

/** The value of a hidden field. */
const hidden = (page: string, name: string) =>
	new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(page)?.[1] ?? '';

async function decide(visitor: Visitor, session: string, toolId: string, joinUrl: string) {
	const page = await (await visitor.ask(`/sessions/${session}`)).text();
	const seenDecision = hidden(page, 'seenDecision');
	const seenInputs = hidden(page, 'seenInputs');
	const values = { toolId, joinUrl, note: 'So beschlossen.', seenDecision, seenInputs };
	await send(visitor, `/sessions/${session}?/decide`, values);
}

async function restrict(visitor: Visitor, values: Values) {
	const page = await (await visitor.ask('/restrictions/new')).text();
	const rest = { reason: `Warnung: ${values.effect}`, from: moment.slice(0, 10) };
	await send(visitor, '/restrictions/new?/create', { id: hidden(page, 'id'), ...rest, ...values });
}

const table = `Name;E-Mail;Gerät;System;Version;Seriennummer
Dr. Ada Lerche;a.lerche@stadt.example;iPad (9. Generation);iPadOS;17.5.1;DMPX1
Björn Schnepfe-Möwe;b.schnepfe@stadt.example;Surface Pro 7;Windows;10;SP7
;;;Windows;;
`;

/** Brings a table of devices. @returns the path of the import, once the table has been read */
async function bring(visitor: Visitor, fileName: string): Promise<string> {
	const body = new FormData();
	body.set('fileDay', '2027-01-05');
	body.set('file', new File([table], fileName));
	const headers = { origin: origin, accept: 'text/html' };
	const path = '/imports/new?kind=devices';
	const response = await visitor.ask(path, { method: 'POST', body, headers });
	const location = response.headers.get('location');
	if (location === null) throw new Error(`no import was begun: ${await response.text()}`);
	const begun = new URL(location, origin + path).pathname;
	await settled(visitor, begun);
	return begun;
}

/** Agrees to the columns as they were guessed. */
async function check(visitor: Visitor, path: string) {
	const page = await settled(visitor, path);
	const selects = page.matchAll(/<select[^>]*? name="(column\d+)"[\s\S]*?<\/select>/g);
	const columns = [...selects].map(([select, name = '']) => {
		const chosen = /<option(?=[^>]* selected)[^>]*? value="([^"]*)"/.exec(select)?.[1];
		return [name, chosen ?? ''] as const;
	});
	await send(visitor, `${path}?/check`, Object.fromEntries(columns));
	await settled(visitor, path);
}

/** The page once nobody works on it any more. */
async function settled(visitor: Visitor, path: string): Promise<string> {
	for (let tries = 0; tries < 100; tries++) {
		const page = await (await visitor.ask(path)).text();
		if (!page.includes('http-equiv="refresh"')) return page;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${path} is never done`);
}
