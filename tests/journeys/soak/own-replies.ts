import { setTimeout as pause } from 'node:timers/promises';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import * as moderation from '../../../src/lib/server/meeting/moderation.ts';
import * as replies from '../../../src/lib/server/sessions/replies.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { seedSession } from '../../bench/seed.ts';
import { Visitor } from '../app.ts';
import { sent } from './book.ts';
import type { Defects, Statuses } from './book.ts';
import type { SoakedCity } from './city.ts';

/** What one attendee said last, and what may have come after it without an answer. */
interface Said {
	readonly id: string;
	/** Path of the link. */
	readonly link: string;
	/** Messages of the prevented, empty: takes part; the last of them was acknowledged or is the only one that was not. */
	acknowledged: string | null;
	since: (string | null)[];
	lines: { answered: number; sent: number };
}

/** Replies that attendees give by their links, of a session whose room is not open. */
export class OwnReplies {
	readonly #visitor: Visitor;
	readonly #said: readonly Said[];
	readonly #statuses: Statuses;
	#count = 0;
	private constructor(visitor: Visitor, said: readonly Said[], statuses: Statuses) {
		this.#visitor = visitor;
		this.#said = said;
		this.#statuses = statuses;
	}

	static async start(
		{ app, db, data, store }: SoakedCity,
		statuses: Statuses,
	): Promise<OwnReplies> {
		const running = { address: app.address, data, store };
		const { sessionId, links } = await seedSession(running, 6, ['livekit-room']);
		await moderation.close(acting(db, { now: new Date().toISOString() }), sessionId);
		const invited = await attendees.list(db, [sessionId]);
		// The others are expected all the time: that nobody comes is refused.
		const said = links.slice(0, 4).map((address): Said => {
			const link = new URL(address).pathname;
			const id = invited.find(({ linkId }) => link.startsWith(`/j/${linkId}.`))?.id ?? '';
			return { id, link, acknowledged: null, since: [], lines: { answered: 0, sent: 0 } };
		});
		return new OwnReplies(new Visitor(app), said, statuses);
	}

	get count(): number {
		return this.#said.reduce((sum, { lines }) => sum + lines.answered, 0);
	}

	async work(ended: AbortSignal): Promise<void> {
		while (!ended.aborted) {
			const number = this.#count++;
			const one = this.#said[number % this.#said.length];
			if (!one) return;
			const isPrevented = Math.floor(number / this.#said.length) % 2 === 0;
			const message = isPrevented ? `Nachricht ${number}` : '';
			one.since.push(message);
			one.lines.sent++;
			const asked = isPrevented
				? this.#visitor.send(`${one.link}/prevented?/say`, { message })
				: this.#visitor.send(`${one.link}?/reply`, { choice: 'remote' });
			const { status } = await sent(asked);
			this.#statuses.count('reply', status);
			if (status === 303) {
				one.lines.answered++;
				one.acknowledged = message;
				one.since = [];
			} else if (status !== 0) {
				one.since.pop();
				one.lines.sent--;
			}
			await pause(300);
		}
	}

	async verify(db: Db, defects: Defects): Promise<void> {
		const ids = this.#said.map(({ id }) => id);
		const kept = await replies.list(db, ids);
		const lines = await db
			.selectFrom('audit')
			.select('subjectId')
			.where('action', '=', 'attendee.reply')
			.where('subjectId', 'in', ids)
			.execute();
		for (const { id, link, acknowledged, since, lines: counts } of this.#said) {
			const reply = kept.get(id);
			const attendee = await attendees.read(db, id);
			if (![acknowledged, ...since].includes(reply?.message ?? null)) {
				defects.note(`a reply by ${link} is gone or was never given`);
			}
			const isPrevented = reply?.choice === 'prevented';
			if ((attendee?.standing === 'prevented') !== isPrevented) {
				defects.note(`who replied by ${link} is expected otherwise than they said`);
			}
			const noted = lines.filter(({ subjectId }) => subjectId === id).length;
			if (noted < counts.answered || noted > counts.sent) {
				defects.note(`replies: ${counts.answered} of ${counts.sent}, ${noted} in the audit log`);
			}
		}
	}
}
