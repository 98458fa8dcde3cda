import { beatMs } from '../../../meeting/following.ts';
import type { StreamEnd } from '../../../meeting/following.ts';

/** The open stream of one page. */
export interface Follower<Now> {
	readonly sessionId: string;
	/** Whose it is: the same person may have many. */
	readonly owner: string;
	/** Says how things are now; never throws. */
	hear(now: Now): Promise<void> | void;
	end(why: StreamEnd): void;
}

/** `event`: something happened; `beat`: nothing is known to have happened. */
export type Occasion = 'event' | 'beat';

export interface HubPorts<Now> {
	/** Numbers of the last events, by session; those that are gone are missing. */
	lastEvents(sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
	/** How things are in a session, read once for all its streams. */
	read(sessionId: string, occasion: Occasion): Promise<Now>;
	/** Calls back twice a second. @returns ends it */
	repeat(look: () => Promise<void>): () => void;
	/** Milliseconds of a monotonic clock. */
	now(): number;
	onError(error: unknown): void;
}

export interface HubLimits {
	/** Streams of one owner; the oldest ends for one more. */
	readonly ofOwner: number;
	/** Streams of the process; one more is refused. */
	readonly inAll: number;
}

/** All that follow one session. */
interface Followed<Now> {
	readonly followers: Set<Follower<Now>>;
	/** Those who have heard nothing yet. */
	readonly fresh: Set<Follower<Now>>;
	/** The number that all have heard of. */
	number: number;
	/** When all were last told. */
	toldAt: number;
	due: Occasion | null;
	isTelling: boolean;
}

/**
 * Knows the open streams of this process, by session, and tells them how things are: at once when
 * something happens in this process, within half a second when it happens in another, and otherwise
 * at each beat. A session is read once for all its streams, and never twice at a time: so no stream
 * hears of an older state after a newer one. Nothing runs while no stream is open.
 *
 * Other processes are found by one query for all sessions, not by PostgreSQL's NOTIFY: that needs a
 * connection of its own that somebody has to watch and that poolers do not pass on, takes a lock of
 * the whole database at each commit, and does not exist on SQLite.
 */
export class Hub<Now extends { readonly number: number }> {
	readonly #ports: HubPorts<Now>;
	readonly #limits: HubLimits;
	readonly #sessions = new Map<string, Followed<Now>>();
	/** By owner, the oldest first. */
	readonly #owners = new Map<string, Set<Follower<Now>>>();
	#count = 0;
	#isEnding = false;
	#endRepeating: (() => void) | null = null;

	constructor(ports: HubPorts<Now>, limits: HubLimits) {
		this.#ports = ports;
		this.#limits = limits;
	}

	/** How many streams are open. */
	get count(): number {
		return this.#count;
	}

	/** @returns false: there are too many, or the process ends */
	add(follower: Follower<Now>): boolean {
		if (this.#isEnding || this.#count >= this.#limits.inAll) return false;
		const { owner, sessionId } = follower;
		const own = this.#owners.get(owner) ?? new Set();
		const [oldest] = own;
		if (oldest && own.size >= this.#limits.ofOwner) {
			this.remove(oldest);
			oldest.end('tooMany');
		}
		own.add(follower);
		this.#owners.set(owner, own);
		const followed = this.#sessions.get(sessionId) ?? this.#begin(sessionId);
		followed.followers.add(follower);
		followed.fresh.add(follower);
		this.#count += 1;
		this.#endRepeating ??= this.#ports.repeat(() => this.#look());
		void this.#tell(sessionId, followed);
		return true;
	}

	remove(follower: Follower<Now>): void {
		const { owner, sessionId } = follower;
		const followed = this.#sessions.get(sessionId);
		if (!followed?.followers.delete(follower)) return;
		followed.fresh.delete(follower);
		if (followed.followers.size === 0) this.#sessions.delete(sessionId);
		const own = this.#owners.get(owner);
		own?.delete(follower);
		if (own?.size === 0) this.#owners.delete(owner);
		this.#count -= 1;
		if (this.#count > 0) return;
		this.#endRepeating?.();
		this.#endRepeating = null;
	}

	/** Something happened in a session. */
	wake(sessionId: string): void {
		const followed = this.#sessions.get(sessionId);
		if (!followed) return;
		followed.due = 'event';
		void this.#tell(sessionId, followed);
	}

	/** Ends all streams, and lets nobody open another. */
	end(): void {
		this.#isEnding = true;
		for (const { followers } of [...this.#sessions.values()]) {
			for (const follower of [...followers]) {
				this.remove(follower);
				follower.end('restart');
			}
		}
	}

	#begin(sessionId: string): Followed<Now> {
		const followed: Followed<Now> = {
			...{ followers: new Set<Follower<Now>>(), fresh: new Set<Follower<Now>>() },
			...{ number: -1, toldAt: this.#ports.now(), due: null, isTelling: false },
		};
		this.#sessions.set(sessionId, followed);
		return followed;
	}

	/** Sees what happened in other processes, and when a beat is due. */
	async #look(): Promise<void> {
		// What fails here fails at the beat too, which says so.
		const last = await this.#ports.lastEvents([...this.#sessions.keys()]).catch(() => null);
		for (const [sessionId, followed] of this.#sessions) {
			const isNew = last !== null && (last.get(sessionId) ?? -1) > followed.number;
			const isBeat = this.#ports.now() - followed.toldAt >= beatMs;
			if (isNew) followed.due = 'event';
			else if (isBeat) followed.due ??= 'beat';
			void this.#tell(sessionId, followed);
		}
	}

	async #tell(sessionId: string, followed: Followed<Now>): Promise<void> {
		if (followed.isTelling) return;
		followed.isTelling = true;
		try {
			while (followed.due !== null || followed.fresh.size > 0) {
				const { due } = followed;
				const fresh = [...followed.fresh];
				followed.due = null;
				followed.fresh.clear();
				if (due !== null) followed.toldAt = this.#ports.now();
				const now = await this.#ports.read(sessionId, due ?? 'beat');
				const toAll = due !== null || now.number !== followed.number;
				followed.number = now.number;
				const hearing = toAll ? [...followed.followers] : fresh;
				await Promise.all(hearing.map((follower) => follower.hear(now)));
			}
		} catch (error) {
			this.#ports.onError(error);
		} finally {
			followed.isTelling = false;
		}
	}
}
