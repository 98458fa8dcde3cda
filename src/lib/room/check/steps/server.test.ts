import { afterEach, expect, test, vi } from 'vitest';
import type { StepFinding } from '$lib/check/steps.ts';
import type { CheckTicket } from '$lib/check/protocol.ts';
import { CheckApi } from '../check-api.ts';
import type { StepContext } from './context.ts';
import { checkHttps, checkSignal } from './server.ts';

afterEach(() => vi.unstubAllGlobals());

const livekit = 'wss://lk.stadt.example';
const ticket: CheckTicket = {
	url: livekit,
	room: 'r',
	tokens: { probe: 'p', sender: '', receiver: '', tcp: '', relay: '' },
};

/** A status; `cors`: an answer that this page may not read; `nothing`: no answer. */
type Answer = number | 'cors' | 'nothing';

/** The network as a device sees it, from our server's room and LiveKit's addresses to the WebSocket. */
interface Network {
	readonly room: Answer;
	readonly health: Answer;
	readonly validate: Answer;
	readonly socketEvent: 'open' | 'error' | 'close';
}

function onNetwork(network: Partial<Network>): void {
	const { room, health, validate, socketEvent }: Network = {
		...{ room: 200, health: 200, validate: 200, socketEvent: 'open' },
		...network,
	};
	vi.stubGlobal('fetch', async (address: string, { mode }: RequestInit) => {
		const isRoom = address.endsWith('/check/room');
		const answer = isRoom ? room : address.includes('/rtc/validate') ? validate : health;
		if (answer === 'nothing' || (answer === 'cors' && mode !== 'no-cors')) {
			throw new TypeError('Failed to fetch');
		}
		return Response.json(isRoom ? ticket : {}, { status: answer === 'cors' ? 200 : answer });
	});
	vi.stubGlobal(
		'WebSocket',
		class extends EventTarget {
			constructor() {
				super();
				queueMicrotask(() => this.dispatchEvent(new Event(socketEvent)));
			}
			close(): void {}
		},
	);
}

const context = (given: { ticket?: CheckTicket; livekit?: string | null } = {}): StepContext => ({
	preparation: {
		...{ path: '/j/link/check', back: '/j/link', livekit, inApp: false, ...given },
		environment: { browser: 'chrome', system: 'windows' },
	},
	...{ form: 'full', api: new CheckApi('/j/link/check'), ticket: given.ticket ?? null },
	...{ camera: null, microphone: null, connections: null },
	...{ prompt: () => {}, mirror: () => {}, hear: () => {} },
});

const { signal } = new AbortController();
const codeOf = ({ outcome, reason }: StepFinding) => reason ?? outcome;

test.each([
	[{}, 'passed'],
	[{ health: 'cors' }, 'passed'],
	[{ health: 'nothing' }, 'addressBlocked'],
	[{ health: 502 }, 'serverStopped'],
	[{ health: 406 }, 'serverUnfit'],
	[{ room: 503, health: 'nothing' }, 'serverStopped'],
	[{ room: 503 }, 'serverUnfit'],
	[{ room: 429 }, 'tooMany'],
	[{ room: 'nothing' }, 'offline'],
] as const)('on the network %o the https step finds %s', async (network, code) => {
	onNetwork(network);
	expect(codeOf(await checkHttps(context(), signal))).toBe(code);
});

test('the https step keeps the ticket for the later steps, and asks for no second one', async () => {
	onNetwork({});
	const shared = context();
	await checkHttps(shared, signal);
	expect(shared.ticket).toEqual(ticket);
	onNetwork({ room: 429 });
	expect(codeOf(await checkHttps(shared, signal))).toBe('passed');
});

test('without a LiveKit server there is nothing to check', async () => {
	onNetwork({});
	expect(codeOf(await checkHttps(context({ livekit: null }), signal))).toBe('noServer');
	expect(codeOf(await checkSignal(context(), signal))).toBe('earlierFailed');
});

test.each([
	[{}, 'passed'],
	[{ validate: 401 }, 'tokenRefused'],
	[{ validate: 404 }, 'roomGone'],
	[{ validate: 'nothing' }, 'passed'],
	[{ socketEvent: 'error' }, 'webSocketBlocked'],
	[{ socketEvent: 'close' }, 'webSocketBlocked'],
] as const)('on the network %o the signal step finds %s', async (network, code) => {
	onNetwork(network);
	expect(codeOf(await checkSignal(context({ ticket }), signal))).toBe(code);
});
