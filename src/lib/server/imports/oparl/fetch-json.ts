import { lookup as lookUp } from 'node:dns';
import { readFileSync } from 'node:fs';
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getCACertificates } from 'node:tls';
import { parseJson } from '../../../exchange/oparl/json.ts';
import type { FetchAnswer, FetchJson } from '../../../exchange/oparl/walk.ts';
import { isPrivateAddress } from './private-addresses.ts';
import { readBody } from './read-body.ts';
import { allowedAddress, mustBePublic } from './source-address.ts';
import type { Reachable } from './source-address.ts';
import { FetchError, failureIn } from './fetch-errors.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';

export interface FetchPolicy extends Reachable {
	/** File with certificates to trust beside the usual ones, in PEM. */
	readonly caFile: string | null;
	/** Milliseconds without a byte, and of one answer as a whole. */
	readonly silence: number;
	readonly whole: number;
	/** Bytes of one answer. */
	readonly most: number;
	/** Milliseconds before each further try, where a server is busy or a connection broke. */
	readonly waits: readonly number[];
}
export const defaultFetchPolicy = {
	silence: 30_000,
	whole: 180_000,
	most: 50_000_000,
	waits: [500, 2_000],
} as const satisfies Partial<FetchPolicy>;

export interface OpenSource {
	/** Where the import begins. */
	readonly start: URL;
	readonly fetchJson: FetchJson<FetchFailure>;
	/** Addresses on the same host that others were redirected to. */
	readonly redirects: readonly string[];
	close(): void;
}

const mostRedirects = 3;
const longestWait = 30_000;
/** What a server says that may be right the next time. */
const busy = [429, 500, 502, 503, 504];

/**
 * Opens a server for reading: one request at a time over one connection, to its host alone, and
 * never to an address of our own network that the configuration does not name.
 *
 * @throws {FetchError} where the address may not be asked at all
 */
export function openSource(address: string, policy: FetchPolicy, signal: AbortSignal): OpenSource {
	const start = allowedAddress(address, null, policy);
	const redirects: string[] = [];
	const isSafe = start.protocol === 'https:';
	const agent = isSafe
		? new HttpsAgent({ keepAlive: true, maxSockets: 1, ca: certificates(policy.caFile) })
		: new HttpAgent({ keepAlive: true, maxSockets: 1 });
	const lookup = mustBePublic(start, policy) ? publicLookup : undefined;

	const answerOf = (url: URL) =>
		new Promise<IncomingMessage>((resolve, reject) => {
			const request = (isSafe ? requestHttps : requestHttp)(url, {
				agent,
				signal,
				...(lookup ? { lookup } : {}),
				timeout: policy.silence,
				headers: {
					accept: 'application/json',
					'accept-encoding': 'gzip',
					'user-agent': 'Vollzaehlig (OParl)',
				},
			});
			request.on('timeout', () => request.destroy(new FetchError('timeout')));
			request.on('error', reject);
			request.on('response', resolve);
			request.end();
		});

	async function ask(text: string, hops = 0): Promise<{ json: unknown; bytes: number }> {
		const url = allowedAddress(text, start, policy);
		const response = await answerOf(url);
		const status = response.statusCode ?? 0;
		const { location } = response.headers;
		if (status >= 300 && status < 400 && location !== undefined) {
			response.resume();
			return await follow(new URL(location, url), hops);
		}
		if (status !== 200) {
			response.resume();
			throw new StatusError(status, Number(response.headers['retry-after']) || 0);
		}
		const { text: body, bytes } = await readBody(response, policy);
		const json = parseJson(body);
		if (json !== undefined) return { json, bytes };
		throw new FetchError('notJson', response.headers['content-type'] ?? '');
	}

	async function follow(to: URL, hops: number) {
		if (hops >= mostRedirects || to.hostname !== start.hostname) {
			throw new FetchError('redirected', to.host);
		}
		redirects.push(to.href);
		return await ask(to.href, hops + 1);
	}

	const fetchJson: FetchJson<FetchFailure> = async (text) => {
		for (let attempt = 0; ; attempt++) {
			try {
				return { ok: true, ...(await ask(text)) };
			} catch (error) {
				const pause = policy.waits[attempt];
				const answer = refusal(error, text, start);
				if (pause === undefined || !isWorthAnotherTry(answer) || signal.aborted) return answer;
				const asked = error instanceof StatusError ? error.retryAfter * 1000 : 0;
				await wait(Math.min(Math.max(pause, asked), longestWait), undefined, { signal }).catch(
					() => {},
				);
			}
		}
	};
	return { start, fetchJson, redirects, close: () => agent.destroy() };
}

class StatusError extends FetchError {
	readonly status: number;
	/** Seconds the server asks us to wait; 0: not said. */
	readonly retryAfter: number;
	constructor(status: number, retryAfter: number) {
		super('status', String(status));
		this.status = status;
		this.retryAfter = retryAfter;
	}
}

function refusal(
	error: unknown,
	address: string,
	start: URL,
): FetchAnswer<FetchFailure> & { ok: false } {
	const failure = { ...failureIn(error), host: start.host, address };
	// An answer that cannot be read is an answer all the same: the walk may ask without the filter.
	const answered = failure.code === 'notJson' ? 200 : null;
	return { ok: false, status: error instanceof StatusError ? error.status : answered, failure };
}

const isWorthAnotherTry = ({ status, failure }: FetchAnswer<FetchFailure> & { ok: false }) =>
	failure.code === 'broken' || (status !== null && busy.includes(status));

/** Looks a name up and refuses it where any of its addresses is private: checked as it is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
	lookUp(hostname, { ...options, all: true }, (error, addresses) => {
		if (error) return callback(error, []);
		const bad = addresses.find(({ address }) => isPrivateAddress(address));
		if (bad) return callback(new FetchError('privateAddress', bad.address), []);
		const [first] = addresses;
		if (options.all || !first) return callback(null, addresses);
		callback(null, first.address, first.family);
	});
};

/** Verification is never switched off: who needs more trust names the certificates. */
function certificates(file: string | null): string[] | undefined {
	return file === null ? undefined : [...getCACertificates('default'), readFileSync(file, 'utf8')];
}
