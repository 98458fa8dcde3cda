import type { Timers } from '../connection/timers.ts';
import type { PersonInRoom } from './people.ts';

/** What has changed among the others since it was last said, by name. */
export interface Announcement {
	readonly came: readonly string[];
	readonly went: readonly string[];
	readonly muted: readonly string[];
	readonly unmuted: readonly string[];
}

/** What happens within this time is said together; what is undone within it, such as a reload, not at all. */
export const togetherMs = 2500;

type Seen = Pick<PersonInRoom, 'attendeeId' | 'name' | 'microphoneOn'>;

/** Says once, together, who came, went and switched a microphone: for those who do not see the tiles. */
export class Announcer {
	readonly #timers: Pick<Timers, 'after'>;
	readonly #say: (announcement: Announcement) => void;
	/** As it was last said; `null`: nobody was seen yet. */
	#said: ReadonlyMap<string, Seen> | null = null;
	#now: ReadonlyMap<string, Seen> = new Map();
	#cancel: (() => void) | null = null;

	constructor(timers: Pick<Timers, 'after'>, say: (announcement: Announcement) => void) {
		this.#timers = timers;
		this.#say = say;
	}

	/** @param people who is there; the first time it is not said: the list of people does */
	see(people: readonly Seen[]): void {
		this.#now = new Map(people.map((one) => [one.attendeeId, one]));
		this.#said ??= this.#now;
		if (this.#cancel || isEmpty(changes(this.#said, this.#now))) return;
		this.#cancel = this.#timers.after(togetherMs, () => this.#tell());
	}

	stop(): void {
		this.#cancel?.();
	}

	#tell(): void {
		this.#cancel = null;
		const announcement = changes(this.#said ?? this.#now, this.#now);
		this.#said = this.#now;
		if (!isEmpty(announcement)) this.#say(announcement);
	}
}

function changes(before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): Announcement {
	const names = (all: Iterable<Seen>) => [...all].map(({ name }) => name);
	const stayed = [...now.values()].filter(({ attendeeId }) => before.has(attendeeId));
	const switched = stayed.filter(
		({ attendeeId, microphoneOn }) => before.get(attendeeId)?.microphoneOn !== microphoneOn,
	);
	return {
		came: names([...now.values()].filter(({ attendeeId }) => !before.has(attendeeId))),
		went: names([...before.values()].filter(({ attendeeId }) => !now.has(attendeeId))),
		muted: names(switched.filter(({ microphoneOn }) => !microphoneOn)),
		unmuted: names(switched.filter(({ microphoneOn }) => microphoneOn)),
	};
}

const isEmpty = (announcement: Announcement): boolean =>
	Object.values(announcement).every((names) => names.length === 0);
