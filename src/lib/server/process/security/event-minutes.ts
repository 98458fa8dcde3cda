import { randomUUID } from 'node:crypto';
import type { SecurityKind } from '../../../audit/security-kinds.ts';

/** Whom an event is about, as far as it is known where it happens; what is stored of it is an id alone. */
export type Concerned =
	| { readonly by: 'staff' | 'attendee' | 'person'; readonly id: string }
	/** As it was typed, of an account or of none. */
	| { readonly by: 'email'; readonly email: string }
	/** Of a link that we have signed. */
	| { readonly by: 'sessionLink' | 'deviceLink'; readonly linkId: string };

/** Something that was refused, as it is noted while a request is answered. */
export interface SecurityNote {
	readonly kind: SecurityKind;
	/** Of `addressOf`; empty: it did not come over the network. */
	readonly network: string;
	/** As Kit calls it, without what stands in its place; `null`: none. */
	readonly route: string | null;
	/** A word of the code; empty: the kind says it. */
	readonly reason: string;
	readonly about: Concerned | null;
}

/** Equal notes of one minute. */
export interface NotedMinute {
	readonly id: string;
	readonly note: SecurityNote;
	/** Milliseconds. */
	readonly firstAt: number;
	lastAt: number;
	times: number;
	/** How many of them are stored. */
	stored: number;
	/** Whether its row is there: later ones of its minute are added to it. */
	isThere: boolean;
}

const minuteMs = 60_000;
/** More at a time are counted by kind and no more. */
const mostHeld = 2000;

/**
 * Counts equal notes of a minute together, in memory, so that whoever has something refused a thousand times costs
 * one row. Never grows beyond its bound: what is more is counted by kind.
 */
export class EventMinutes {
	readonly #held = new Map<string, NotedMinute>();
	/** Stored, and replaced by their next minute before anybody asked. */
	#over: NotedMinute[] = [];
	#uncounted = new Map<SecurityKind, number>();

	note(note: SecurityNote, now: number): void {
		const key = JSON.stringify([note.kind, note.network, note.route, note.reason, note.about]);
		const held = this.#held.get(key);
		if (held && now - held.firstAt < minuteMs) {
			held.times++;
			held.lastAt = now;
			return;
		}
		// One that is not stored yet would be lost with its key.
		if ((held && held.stored < held.times) || this.#held.size >= mostHeld) {
			return this.leaveOut(note.kind, 1);
		}
		if (held) this.#over.push(held);
		this.#held.set(key, {
			...{ id: randomUUID(), note, firstAt: now, lastAt: now },
			...{ times: 1, stored: 0, isThere: false },
		});
	}

	/** Counts what gets no row of its own. */
	leaveOut(kind: SecurityKind, times: number): void {
		this.#uncounted.set(kind, (this.#uncounted.get(kind) ?? 0) + times);
	}

	/** What is not stored yet; the caller says of each how many are by then. */
	pending(): NotedMinute[] {
		return [...this.#held.values()].filter(({ stored, times }) => stored < times);
	}

	/** What was counted by kind alone since the last time. */
	takeUncounted(): [SecurityKind, number][] {
		const taken = [...this.#uncounted];
		this.#uncounted = new Map();
		return taken;
	}

	/** Forgets the minutes that are over and stored. @returns them */
	takeOver(now: number, isEnd = false): NotedMinute[] {
		const over = [...this.#held].filter(
			([, { stored, times, firstAt }]) => stored === times && (isEnd || now - firstAt >= minuteMs),
		);
		for (const [key] of over) this.#held.delete(key);
		const replaced = this.#over.splice(0);
		return [...replaced, ...over.map(([, minute]) => minute)];
	}

	/** Forgets one that turned out to be none. */
	drop(minute: NotedMinute): void {
		for (const [key, held] of this.#held) if (held === minute) this.#held.delete(key);
	}
}
