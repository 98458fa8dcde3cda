import type { MediaChoices, MediaTrouble } from '../media/capture.ts';
import type { MediaKind } from '../media/media-kind.ts';
import type { Replaced } from '../media/replaced.ts';

/** What the attendee is told of a camera, microphone or speaker of theirs. */
export type Notice =
	| { readonly about: MediaKind; readonly is: 'mutedByChair' }
	| { readonly about: MediaKind; readonly is: 'trouble'; readonly trouble: MediaTrouble }
	| ({ readonly about: MediaKind | 'speaker'; readonly is: 'replaced' } & Replaced);

/** One at a time about each. */
export const withNotice = (notices: readonly Notice[], notice: Notice): readonly Notice[] => [
	...notices.filter(({ about }) => about !== notice.about),
	notice,
];

/** Ids of what is in use, as the browser names it; `null`: nothing is. */
export type OpenIds = Readonly<Record<MediaKind | 'speaker', string | null>>;

interface InUse {
	readonly choices: MediaChoices;
	readonly openIds: OpenIds;
}

/**
 * Where the browser or the system goes on with another one by itself. A camera or microphone whose
 * id is another one says so itself; here it is what the system calls its default.
 */
export function fallsBack(before: InUse, now: InUse): readonly Notice[] {
	const lists = { microphone: 'microphones', speaker: 'speakers' } as const;
	return (['microphone', 'speaker'] as const).flatMap((about): Notice[] => {
		const [was, by] = [before, now].map(
			({ choices, openIds }) =>
				choices[lists[about]].find(({ deviceId }) => deviceId === openIds[about])?.label ?? '',
		);
		const isSame = before.openIds[about] === now.openIds[about];
		if (!was || was === by || (about === 'microphone' && !isSame)) return [];
		// The list may not name the one in use any more though nothing else took its place yet.
		if (!by && isSame) return [];
		return [{ about, is: 'replaced', was, by: by ?? '' }];
	});
}
