import { ownRoom } from '../council/own-room.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Names } from './names.ts';

/** A tool as those who are invited know it, to whom "our own room" is not theirs: "Videoraum der Stadt". */
export const toInvited = (tool: Names['tool'], locale: Locale): Names['tool'] =>
	tool.id === ownRoom
		? {
				id: 'city-room',
				name: m.toolName_cityRoom({}, { locale }),
				subject: m.toolSubject_cityRoom({}, { locale }),
			}
		: tool;
