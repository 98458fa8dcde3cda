/** Milliseconds of real time from one message of a stream to the next, where nothing happens; goal at most 5 s. */
export const beatMs = 3000;
/** A page that hears nothing for so many milliseconds gives its stream up. */
export const silenceMs = 12_000;
/** Milliseconds after which a browser opens a broken stream again ("retry"). */
export const comeBackMs = 1000;

/** Why a stream is over, as its last message says. */
export type StreamEnd =
	/** The link is not valid any more, or the session is gone. */
	| 'gone'
	| 'signedOut'
	/** The account may not see this any more. */
	| 'notYours'
	/** The same person has opened too many others since. */
	| 'tooMany'
	/** The process ends; another takes over. */
	| 'restart';

/** What a page of the staff is told: whether it still shows how things are. */
export interface StaffNews {
	/** Changes with everything that the pages of the session show: see `readMark`. */
	readonly mark: string;
	/** Whether LiveKit answers; `null`: the room is not open, and nobody asks. */
	readonly livekit: boolean | null;
}

/** The first lines of a stream. */
export const opening = `retry: ${comeBackMs}\n\n`;

/**
 * One message of a stream, as the HTML standard frames it ("server-sent events").
 *
 * @param number of the last event that the data knows of; the page says it when it comes back
 */
export const messageOf = (number: number, data: object): string =>
	`id: ${number}\ndata: ${JSON.stringify(data)}\n\n`;

/** The last message of a stream; of another type, so that nobody takes it for data. */
export const endOf = (why: StreamEnd): string => `event: end\ndata: ${why}\n\n`;

/**
 * Which event a page has seen: the browser says it when it comes back by itself, the page when it
 * opens a stream.
 *
 * @param texts the first that is a number counts; 0 without one
 */
export function seenBy(...texts: readonly (string | null)[]): number {
	return Number(texts.find((text) => text !== null && /^\d{1,9}$/.test(text)) ?? 0);
}
