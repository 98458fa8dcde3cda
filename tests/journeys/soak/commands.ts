import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../../src/lib/cast/chance.ts';
import type { NumberedEvent } from '../../../src/lib/meeting/events.ts';
import { stateAfter } from '../../../src/lib/meeting/state.ts';
import type { MeetingState } from '../../../src/lib/meeting/state.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as meetingEvents from '../../../src/lib/server/meeting/meeting-events.ts';
import type { Visitor } from '../app.ts';
import { sendJson, sent } from './book.ts';
import type { Defects, Statuses } from './book.ts';

type Command = 'open' | 'close' | 'mute' | 'remove' | 'readmit';

/** What a command leaves in the list, and in the audit log. */
const leaves: Readonly<
	Record<Command, { readonly kinds: readonly NumberedEvent['kind'][]; readonly action: string }>
> = {
	open: { kinds: ['opened'], action: 'room.open' },
	close: { kinds: ['closed'], action: 'room.close' },
	mute: { kinds: ['muted'], action: 'attendee.mute' },
	remove: { kinds: ['removed', 'moved'], action: 'attendee.remove' },
	readmit: { kinds: ['readmitted'], action: 'attendee.readmit' },
};
/** Kinds that a browser in the room brings about by itself. */
const unasked = new Set<NumberedEvent['kind']>(['connected', 'left', 'unmuted']);

export interface Meeting {
	readonly sessionId: string;
	/** Path of the chair's link. */
	readonly chair: string;
	/** Whom the chair mutes, removes and readmits. */
	readonly memberId: string;
}

/** What a chair asks of a running session, one command after another, as the chair's page sends it. */
export class ChairedMeeting {
	readonly #visitor: Visitor;
	readonly #origin: string;
	readonly #db: Db;
	readonly #meeting: Meeting;
	readonly #statuses: Statuses;
	readonly #defects: Defects;
	#seen: readonly NumberedEvent[] = [];
	/** A command without an answer, and the last number before it. */
	#open: { readonly command: Command; readonly after: number } | null = null;
	acknowledged = 0;
	constructor(
		visitor: Visitor,
		origin: string,
		db: Db,
		meeting: Meeting,
		statuses: Statuses,
		defects: Defects,
	) {
		this.#visitor = visitor;
		this.#origin = origin;
		this.#db = db;
		this.#meeting = meeting;
		this.#statuses = statuses;
		this.#defects = defects;
	}

	events = (): Promise<readonly NumberedEvent[]> =>
		meetingEvents.list(this.#db, this.#meeting.sessionId);
	state = async (): Promise<MeetingState> => stateAfter(await this.events());

	async work(chance: Chance, ended: AbortSignal): Promise<void> {
		while (!ended.aborted) {
			const command = chance.pick(await this.#possible());
			if ((await this.send(command)) !== 'acknowledged') return;
			await pause(chance.below(600));
		}
	}

	/** Commands that change something; the room is closed less often than the rest is done. */
	async #possible(): Promise<readonly Command[]> {
		const { room, removed } = await this.state();
		if (room.is !== 'open') return ['open'];
		if (removed.has(this.#meeting.memberId)) return ['readmit', 'readmit', 'close'];
		return ['mute', 'mute', 'mute', 'remove', 'remove', 'close'];
	}

	async send(command: Command): Promise<'acknowledged' | 'unknown'> {
		await this.#settleOpen();
		const before = await this.events();
		const after = before.at(-1)?.number ?? 0;
		const { chair, memberId } = this.#meeting;
		const body = { deed: command, attendeeId: memberId };
		this.#open = { command, after };
		const path = `${chair}/moderate`;
		const { status } = await sent(sendJson(this.#visitor, this.#origin, path, body));
		this.#statuses.count(command, status);
		if (status !== 200) return 'unknown';
		this.#open = null;
		this.acknowledged += 1;
		const times = await this.#timesDone(command, after);
		if (times !== 1) this.#defects.note(`${command} after ${after} was done ${times} times`);
		return 'acknowledged';
	}

	/** How often a command stands in the list after a number; a half is half a time. */
	async #timesDone(command: Command, after: number): Promise<number> {
		const news = (await this.events()).filter(
			({ number, kind }) => number > after && !unasked.has(kind),
		);
		const { kinds } = leaves[command];
		const others = news.filter(({ kind }) => !kinds.includes(kind));
		if (others.length > 0) {
			const names = others.map(({ kind, number }) => `${kind} ${number}`).join(', ');
			this.#defects.note(`nobody asked for ${names}`);
		}
		return (news.length - others.length) / kinds.length;
	}

	/** What was sent without an answer was done once, or not at all. */
	async #settleOpen(): Promise<void> {
		if (!this.#open) return;
		const { command, after } = this.#open;
		const times = await this.#timesDone(command, after);
		if (times !== 0 && times !== 1) {
			this.#defects.note(`${command} after ${after}, without an answer, was done ${times} times`);
		}
		this.#open = null;
	}

	async verify(): Promise<void> {
		await this.#settleOpen();
		const now = await this.events();
		const numbers = now.map(({ number }) => number);
		if (numbers.some((number, index) => number <= (numbers[index - 1] ?? 0))) {
			this.#defects.note('numbers of events do not rise');
		}
		const isKept = this.#seen.every(
			(event, index) => JSON.stringify(event) === JSON.stringify(now[index]),
		);
		if (!isKept) this.#defects.note('events that were there are gone or others');
		this.#seen = now;
		await this.#verifyAudit(now);
	}

	/** Each command stands once in the audit log, and nothing else does. */
	async #verifyAudit(events: readonly NumberedEvent[]): Promise<void> {
		const { sessionId, memberId } = this.#meeting;
		const lines = await this.#db
			.selectFrom('audit')
			.select('action')
			.where('subjectId', 'in', [sessionId, memberId])
			.execute();
		for (const { kinds, action } of Object.values(leaves)) {
			const inList = events.filter(({ kind }) => kind === kinds[0]).length;
			const inLog = lines.filter((line) => line.action === action).length;
			if (inList !== inLog) this.#defects.note(`${inList} × ${kinds[0]}, ${inLog} × ${action}`);
		}
	}
}
