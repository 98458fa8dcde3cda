import { unknownArrangement } from '../../src/lib/compat/tool/arrangement.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readKeys } from '../../src/lib/server/process/keys.ts';
import { linkFor } from '../../src/lib/server/links/sign.ts';
import * as attendees from '../../src/lib/server/sessions/attendees.ts';
import { system } from '../../src/lib/access/actor.ts';
import * as decisions from '../../src/lib/server/sessions/decisions.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as moderation from '../../src/lib/server/meeting/moderation.ts';
import * as sessions from '../../src/lib/server/sessions/sessions.ts';

/** Tools for a session: as many as the matrix is measured with. */
export const proposed = 'facetime zoom teams webex jitsi bigbluebutton livekit-room'.split(' ');

export interface Seeded {
	readonly sessionId: string;
	/** Whole addresses, the chair's first. */
	readonly links: readonly string[];
}

/** Where the app is, and where it keeps its data. */
export interface Running {
	readonly address: string;
	readonly data: string;
	/** As `open` takes it; without it the SQLite file among its data. */
	readonly store?: string;
}

/** A session of the invented council in an hour, of so many of its people, its room open. */
export async function seedSession(
	running: Running,
	people: number,
	toolIds: readonly string[],
): Promise<Seeded> {
	const db = open(running.store ?? join(running.data, 'vollzaehlig.sqlite'));
	const now = new Date().toISOString();
	const committee = await db.selectFrom('committee').select('id').executeTakeFirstOrThrow();
	const persons = await db.selectFrom('person').select('id').orderBy('id').limit(people).execute();
	const sessionId = await sessions.create(
		acting(db, { actor: system, now }),
		{
			requestId: randomUUID(),
			committeeId: committee.id,
			startsAt: new Date(Date.now() + 3_600_000).toISOString(),
			place: '',
			hallId: null,
			form: 'video',
		},
		persons.map(({ id }, index) => ({
			personId: id,
			guestName: null,
			role: index === 0 ? 'chair' : 'member',
			vote: true,
			mode: 'remote',
		})),
		toolIds.map((toolId) => ({ toolId, arrangement: unknownArrangement })),
	);
	const decision = { toolId: 'livekit-room', rejected: [], note: '', joinUrl: '' };
	const from = { catalogueDate: now.slice(0, 10), inputsHash: '' };
	await decisions.create(acting(db, { actor: system, now }), sessionId, { ...decision, ...from });
	await moderation.open(acting(db, { actor: system, now }), sessionId);
	const invited = await attendees.list(db, [sessionId]);
	await db.destroy();
	const chairFirst = invited.toSorted(
		(a, b) => Number(b.role === 'chair') - Number(a.role === 'chair'),
	);
	const key = readKeys(running.data).links;
	return {
		sessionId,
		links: chairFirst.map(
			({ linkId, linkGeneration }) =>
				running.address + linkFor({ id: linkId, generation: linkGeneration }, key),
		),
	};
}
