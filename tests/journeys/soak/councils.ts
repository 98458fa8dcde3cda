import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { startRis } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import type { Ris } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import { councilLists } from '../../bench/large-council.ts';
import type { Visitor } from '../app.ts';
import { hidden, oparlPath, textOf } from '../import-pages.ts';
import { sent } from './book.ts';
import type { Defects, Statuses } from './book.ts';

const perRound = { person: 40, membership: 40, meeting: 4 } as const;
const mostRounds = 200;

/** A council information system that has more to say at each reading. */
export class GrowingSource {
	readonly ris: Ris;
	readonly #whole: ReturnType<ReturnType<typeof councilLists>>;
	rounds = 0;
	private constructor(ris: Ris) {
		this.ris = ris;
		const { person: people, membership: seats, meeting: meetings } = perRound;
		this.#whole = councilLists({
			people: people * mostRounds,
			seats: seats * mostRounds,
			committees: 3,
			meetings: meetings * mostRounds,
		})(ris.at);
	}
	static async start(): Promise<GrowingSource> {
		return new GrowingSource(await startRis(() => ({}), { slow: 25 }, 20));
	}

	grow(): void {
		this.rounds += 1;
		const { lists } = this.ris;
		lists.organization.splice(0, Infinity, ...this.#whole.organization);
		for (const name of ['person', 'membership', 'meeting'] as const) {
			const until = perRound[name] * this.rounds;
			lists[name].splice(0, Infinity, ...this.#whole[name].slice(0, until));
		}
	}

	/** Of the people and meetings that came with the last round. */
	get newest(): { readonly familyNames: readonly string[]; readonly starts: readonly string[] } {
		const last = <One>(all: readonly One[], count: number) =>
			all.slice(count * (this.rounds - 1), count * this.rounds);
		const { person, meeting } = this.#whole;
		return {
			familyNames: last(person, perRound.person).map(({ familyName }) => String(familyName)),
			starts: last(meeting, perRound.meeting).map(({ start }) =>
				new Date(String(start)).toISOString(),
			),
		};
	}
}

/** Councils that are read from that source and taken over, by the page, one after another. */
export class TakenOver {
	readonly #admin: Visitor;
	readonly #db: Db;
	readonly #source: GrowingSource;
	readonly #statuses: Statuses;
	readonly #defects: Defects;
	/** Sessions at the moments of the meetings that were there before. */
	readonly #earlier = new Map<string, number>();
	taken = 0;
	#isTaken = true;
	constructor(admin: Visitor, db: Db, source: GrowingSource, statuses: Statuses, defects: Defects) {
		this.#admin = admin;
		this.#db = db;
		this.#source = source;
		this.#statuses = statuses;
		this.#defects = defects;
	}

	async work(ended: AbortSignal): Promise<void> {
		while (!ended.aborted) await this.#goOn();
	}

	/** Takes the last one over, while nobody is killed. */
	async finish(): Promise<void> {
		const giveUp = Date.now() + 120_000;
		while (!this.#isTaken) {
			if (Date.now() > giveUp) throw new Error('the council does not come to its end');
			await this.#goOn();
		}
	}

	async #goOn(): Promise<void> {
		await pause(100);
		const { status, text } = await sent(this.#admin.ask(oparlPath));
		this.#statuses.count('page of a council', status);
		if (status !== 200) return;
		const job = hidden(text, 'job');
		const fingerprint = hidden(text, 'fingerprint');
		if (text.includes('Übernommen aus')) {
			if (!this.#isTaken) await this.#verifyTaken();
			await this.#send('close', { job });
		} else if (fingerprint !== '') {
			await this.#expectNone();
			await this.#send('apply', { job, fingerprint, office: 'new', form: 'hybrid' });
		} else if (text.includes('?/resume')) {
			this.#defects.note(`the reading of a council broke off: ${textOf(text)}`);
			await this.#send('resume', { job });
		} else if (text.includes('Nichts Neues')) {
			this.#defects.note('a council that was not taken over had nothing new');
			await this.#send('close', { job });
		} else if (text.includes('action="?/address"')) {
			if (this.#isTaken) this.#source.grow();
			this.#isTaken = false;
			await this.#send('address', { address: this.#source.ris.system });
		}
	}

	async #send(action: string, values: Readonly<Record<string, string>>): Promise<void> {
		const { status } = await sent(this.#admin.send(`${oparlPath}?/${action}`, values));
		this.#statuses.count(`${action} of a council`, status);
	}

	async #count() {
		const { familyNames, starts } = this.#source.newest;
		const people = await this.#db
			.selectFrom('person')
			.select('familyName')
			.where('familyName', 'in', familyNames)
			.execute();
		const sessions = await this.#db
			.selectFrom('session')
			.select('startsAt')
			.where('startsAt', 'in', starts)
			.execute();
		return { people: people.length, sessions: sessions.length };
	}

	/** What a preview shows is not there yet, not even a part of it. */
	async #expectNone(): Promise<void> {
		const { people, sessions } = await this.#count();
		const round = `round ${this.#source.rounds}`;
		this.#earlier.set(round, this.#earlier.get(round) ?? sessions);
		if (people > 0) this.#defects.note(`${round} is looked at, and ${people} people are there`);
	}

	async #verifyTaken(): Promise<void> {
		const { people, sessions } = await this.#count();
		const { familyNames, starts } = this.#source.newest;
		const round = `round ${this.#source.rounds}`;
		const added = sessions - (this.#earlier.get(round) ?? 0);
		if (people !== familyNames.length || added !== starts.length) {
			this.#defects.note(`${round} is taken over: ${people} people, ${added} sessions`);
		}
		this.#isTaken = true;
		this.taken += 1;
		const lines = this.#db.selectFrom('audit').select('id').where('action', '=', 'source.apply');
		const noted = (await lines.execute()).length;
		if (noted !== this.taken) {
			this.#defects.note(`${this.taken} were taken over, and the audit log says ${noted}`);
		}
	}

	/** Nobody of the source is there twice. */
	async verify(defects: Defects): Promise<void> {
		const twice = await this.#db
			.selectFrom('person')
			.select('email')
			.where('email', 'like', 'p%@lindenau.example')
			.groupBy('email')
			.having(({ fn }) => fn.countAll(), '>', 1)
			.execute();
		defects.noteAll(
			'people are there twice',
			twice.map(({ email }) => email),
		);
	}
}
