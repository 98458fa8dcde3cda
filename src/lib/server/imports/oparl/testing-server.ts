import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

type Fields = Readonly<Record<string, unknown>>;
export type ListName = 'organization' | 'person' | 'membership' | 'meeting' | 'locationList';

/** What a server does that it should not; each was met with a real one. */
export interface Quirks {
	/** 404 for a window of time without objects, as SD.NET RIM. */
	readonly emptyWindowIs404?: boolean;
	/** Lists are bare arrays, as one build of SD.NET. */
	readonly bareArrays?: boolean;
	/** The same page under ever new addresses, as OWL-IT. */
	readonly endlessPages?: boolean;
	readonly filterIgnored?: boolean;
	/** Status for requests with a filter. */
	readonly filterStatus?: number;
	/** `next` leads to another host. */
	readonly nextElsewhere?: string;
	/** The lists are on another host. */
	readonly listsElsewhere?: string;
	/** Each list redirects there first; a path stays on the host. */
	readonly redirect?: string;
	/** Entries of the list of people that are no objects. */
	readonly oddEntries?: readonly unknown[];
	/** Status of every list, so many times before it works. */
	readonly busy?: { readonly status: number; times: number };
	/** From this page of people on the connection breaks. */
	readonly breaksAtPage?: number;
	/** From this page of a list on the server answers so. */
	readonly fails?: { readonly list: ListName; readonly page: number; readonly status: number };
	/** The body stands alone where a list of bodies should be. */
	readonly loneBody?: boolean;
	/** People have their memberships by their address alone, and no list has them. */
	readonly seatsByAddress?: boolean;
	/** A control character in each answer. */
	readonly controlCharacters?: boolean;
	/** Legislative terms stand within the body and memberships within people only. */
	readonly isVersion10?: boolean;
	/** How the server calls itself. */
	readonly name?: string;
	/** So many further bodies, called by number. */
	readonly moreBodies?: number;
	/** Milliseconds before each answer. */
	readonly slow?: number;
	/** An answer in place of the system. */
	readonly system?: string;
}

/** A server of council information for tests, on loopback. */
export interface Ris {
	readonly origin: string;
	readonly system: string;
	/** Id of an object. */
	at(path: string): string;
	/** Objects by list; changed by the tests. */
	readonly lists: Record<ListName, Fields[]>;
	quirks: Quirks;
	/** Paths that were asked for, in order. */
	readonly asked: string[];
	/** How many requests were under way at once, at most. */
	readonly together: () => number;
	readonly handle: RequestListener;
	close(): Promise<void>;
}

/** @param make makes the lists from the function that makes ids */
export async function startRis(
	make: (at: (path: string) => string) => Partial<Record<ListName, readonly Fields[]>>,
	quirks: Quirks = {},
	elementsPerPage = 2,
): Promise<Ris> {
	const state: { quirks: Quirks } = { quirks };
	const asked: string[] = [];
	let origin = '';
	let now = 0;
	let together = 0;
	const handle: RequestListener = (request, response) => {
		now++;
		together = Math.max(together, now);
		response.on('close', () => now--);
		asked.push(request.url ?? '');
		setTimeout(() => answer(request, response), state.quirks.slow ?? 0);
	};
	const server = createServer(handle);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// What listens on TCP has a port.
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const at = (path: string) => `${origin}/oparl/${path}`;
	const lists: Ris['lists'] = {
		organization: [],
		person: [],
		membership: [],
		meeting: [],
		locationList: [],
	};
	for (const [name, objects] of Object.entries(make(at)))
		lists[name as ListName] = [...(objects ?? [])];

	function send(response: ServerResponse, json: unknown, status = 200) {
		const written = typeof json === 'string' ? json : JSON.stringify(json);
		const text = state.quirks.controlCharacters
			? written.replaceAll('"name":"', '"name":"\u0001')
			: written;
		response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(gzipSync(text));
	}

	function bodyAt(number: number): Fields {
		const { isVersion10, listsElsewhere, moreBodies, seatsByAddress } = state.quirks;
		const list = (name: string) => `${listsElsewhere ?? origin}/oparl/body/${number}/${name}`;
		const term = {
			id: at('term/1'),
			type: 'https://schema.oparl.org/1.0/LegislativeTerm',
			startDate: '2024-07-01',
		};
		return {
			id: at(`body/${number}`),
			type: `https://schema.oparl.org/1.${isVersion10 ? 0 : 1}/Body`,
			name: moreBodies ? `Instance 000${number}` : 'Stadt Lindenau',
			license: 'frei',
			equivalent: [''],
			created: '',
			organization: list('organization'),
			person: list('person'),
			meeting: list('meeting'),
			paper: list('paper'),
			...(isVersion10 || seatsByAddress
				? { legislativeTerm: [term] }
				: { membership: list('membership'), locationList: list('locationList') }),
		};
	}

	function answer(request: IncomingMessage, response: ServerResponse) {
		const { quirks } = state;
		const url = new URL(request.url ?? '', origin);
		const path = url.pathname.replace(/^\/(moved\/)?oparl\//, '');
		if (path === 'system') {
			return send(
				response,
				quirks.system ?? {
					id: at('system'),
					type: 'https://schema.oparl.org/1.1/System',
					oparlVersion: `https://schema.oparl.org/1.${quirks.isVersion10 ? 0 : 1}/`,
					otherOParlVersions: [''],
					name: quirks.name ?? 'Schnittstelle OParl 1.0',
					body: at('bodies'),
				},
			);
		}
		const numbers = Array.from({ length: 1 + (quirks.moreBodies ?? 0) }, (_, index) => index + 1);
		if (path === 'bodies') {
			return send(response, quirks.loneBody ? bodyAt(1) : { data: numbers.map(bodyAt), links: {} });
		}
		const [, number, name] = /^body\/(\d+)\/(\w+)$/.exec(path) ?? [];
		const list = name !== undefined && name in lists ? lists[name as ListName] : undefined;
		if (list) return sendList(url, response, Number(number) === 1 ? list : [], name as ListName);
		const seats = lists.person.flatMap(({ id, membership }) =>
			[membership].flat().map((seat) => ({ ...(seat as Fields), person: id })),
		);
		const object = [...Object.values(lists).flat(), ...seats].find(
			({ id }: Fields) => id === at(path),
		);
		return object
			? send(response, object)
			: send(response, { type: 'https://schema.oparl.org/1.1/Error' }, 404);
	}

	function sendList(url: URL, response: ServerResponse, all: readonly Fields[], name: ListName) {
		const { quirks } = state;
		const since = url.searchParams.get('modified_since');
		const page = Number(url.searchParams.get('page') ?? 1);
		if (quirks.busy && quirks.busy.times > 0) {
			quirks.busy.times--;
			return send(response, '', quirks.busy.status);
		}
		if (since !== null && quirks.filterStatus !== undefined)
			return send(response, 'x', quirks.filterStatus);
		if (quirks.redirect && !url.pathname.startsWith('/moved')) {
			response.writeHead(302, {
				location: quirks.redirect.startsWith('/')
					? quirks.redirect + url.pathname + url.search
					: quirks.redirect,
			});
			return response.end();
		}
		const { fails } = quirks;
		if (fails?.list === name && page >= fails.page) return send(response, '', fails.status);
		if (name === 'person' && page === quirks.breaksAtPage) return response.destroy();
		const isNew = ({ modified }: Fields) =>
			since === null || Date.parse(String(modified)) >= Date.parse(since);
		const hasFilter = since !== null && !quirks.filterIgnored;
		// Tombstones stand in lists only where a time is asked for.
		const shown = all
			.filter((one) => (hasFilter ? isNew(one) : one.deleted !== true))
			.map((one) => (quirks.seatsByAddress ? withSeatsByAddress(one) : one));
		if (hasFilter && shown.length === 0 && quirks.emptyWindowIs404) return send(response, '', 404);
		if (quirks.bareArrays) return send(response, shown);
		const start = quirks.endlessPages ? 0 : (page - 1) * elementsPerPage;
		const data = [
			...shown.slice(start, start + elementsPerPage),
			...(name === 'person' && page === 1 ? (quirks.oddEntries ?? []) : []),
		];
		const hasNext = quirks.endlessPages ?? start + elementsPerPage < shown.length;
		const next = new URL(url);
		next.searchParams.set('page', String(page + 1));
		return send(response, {
			data,
			pagination: { totalPages: Math.ceil(shown.length / elementsPerPage) },
			links: hasNext ? { next: quirks.nextElsewhere ?? next.href } : {},
		});
	}

	return {
		origin,
		system: at('system'),
		at,
		lists,
		asked,
		handle,
		together: () => together,
		get quirks() {
			return state.quirks;
		},
		set quirks(quirks) {
			state.quirks = quirks;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const withSeatsByAddress = (one: Fields): Fields => ({
	...one,
	...(Array.isArray(one.membership) && {
		membership: one.membership.map(({ id }: { readonly id: string }) => id),
	}),
});

/** The invented council of Lindenau, small enough to be known by heart, in 1.1. */
export function lindenauLists(
	at: (path: string) => string,
): Partial<Record<ListName, readonly Fields[]>> {
	const of = (kind: string) => (path: string, fields: Fields) => ({
		id: at(path),
		type: `https://schema.oparl.org/1.1/${kind}`,
		created: '',
		modified: '2026-09-01T08:00:00+02:00',
		...fields,
	});
	const [organization, person, membership, meeting] = [
		'Organization',
		'Person',
		'Membership',
		'Meeting',
	].map(of);
	if (!organization || !person || !membership || !meeting) throw new Error('a kind is missing');
	const council = { organization: at('org/1'), startDate: '2024-07-01' };
	return {
		organization: [
			organization('org/1', {
				name: 'Stadtrat',
				organizationType: 'Gremium',
				classification: 'Rat',
			}),
			organization('org/2', {
				name: 'Ausschuss für Wege und Brücken',
				organizationType: 'Gremium',
			}),
			organization('org/9', { name: 'Fraktion Linde', organizationType: 'Fraktion' }),
		],
		person: [
			person('person/1', {
				name: 'Dr. Ada Lerche',
				givenName: 'Ada',
				familyName: 'Lerche',
				title: ['Dr.'],
				email: ['ada.lerche@lindenau.example'],
				membership: [
					membership('seat/1', {
						...council,
						role: 'Vorsitzende',
						votingRight: true,
						onBehalfOf: at('org/9'),
					}),
				],
			}),
			person('person/2', {
				name: 'Bruno von der Aue',
				status: ['Beigeordneter'],
				membership: [membership('seat/2', { ...council, role: 'beratendes Mitglied' })],
			}),
			person('person/3', {
				name: 'Carla Specht',
				membership: [
					membership('seat/3', {
						...council,
						organization: at('org/2'),
						role: 'Mitglied',
						votingRight: true,
					}),
				],
			}),
		],
		membership: [
			membership('seat/4', { ...council, person: at('person/3'), role: 'Ratsmitglied' }),
		],
		meeting: [
			meeting('meeting/1', {
				name: '12. Sitzung des Stadtrates',
				start: '2099-12-10T16:00:00+01:00',
				end: '2099-12-10T00:00:00+01:00',
				location: { id: at('place/1'), description: 'Ratssaal' },
				organization: [at('org/1')],
			}),
			meeting('meeting/2', {
				name: 'Gemeinsame Sitzung',
				start: '2099-12-15T17:00:00+01:00',
				organization: [at('org/2'), at('org/1')],
			}),
			meeting('meeting/3', {
				name: '1. Sitzung',
				start: '2020-01-10T16:00:00+01:00',
				organization: [at('org/1')],
			}),
		],
	};
}
