import type { Need } from '../attendee.ts';
import type { Limit } from '../tool/limit.ts';
import type { Hardware } from '../reason.ts';
import { ask, fine } from './check.ts';
import type { Check } from './check.ts';

const parts: readonly { readonly part: Hardware; readonly for: Need; readonly lost: Limit }[] = [
	{ part: 'microphone', for: 'speak', lost: 'cannot-speak' },
	{ part: 'camera', for: 'beSeen', lost: 'cannot-be-seen' },
	{ part: 'speaker', for: 'hear', lost: 'cannot-hear' },
];

/** Without a part the attendee still joins, but lacks what it is for. */
export const hardware: Check = ({ support, device, attendee }) => {
	if (support.way === 'phone' || device === null) return fine;
	const needed = parts.filter((part) => attendee.needs.includes(part.for));
	const unspecified = needed.filter(({ part }) => device[part] === null).map(({ part }) => part);
	const lost = needed.filter(({ part }) => device[part] === false);
	if (unspecified.length === 0 && lost.length === 0) return fine;
	return {
		...(unspecified.length === 0 ? fine : ask(unspecified)),
		limits: lost.map((part) => part.lost),
		remedies: lost.map(({ part }) => ({ kind: 'peripheral', device: device.id, hardware: part })),
	};
};
