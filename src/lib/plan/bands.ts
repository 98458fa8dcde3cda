import type { Band } from './duties.ts';

/** Ids of attendees, each list in the order of ids. Together they are all who are invited. */
export interface Bands {
	readonly certain: readonly string[];
	/** Possible, with what has to be done first. */
	readonly afterRemedy: readonly string[];
	/** Possible, as far as anybody knows. */
	readonly unknown: readonly string[];
	readonly out: readonly string[];
	/** In the hall; not counted among those who join. */
	readonly onSite: readonly string[];
}

interface Placed {
	readonly id: string;
	readonly onSite: boolean;
	readonly assessment: { readonly band: Band } | undefined;
}

export function bandsOf(invited: readonly Placed[]): Bands {
	const among = (name: keyof Bands) =>
		invited
			.filter((placed) => nameOf(placed) === name)
			.map(({ id }) => id)
			.toSorted();
	return {
		certain: among('certain'),
		afterRemedy: among('afterRemedy'),
		unknown: among('unknown'),
		out: among('out'),
		onSite: among('onSite'),
	};
}

function nameOf({ onSite, assessment }: Placed): keyof Bands {
	if (onSite) return 'onSite';
	return assessment?.band ?? 'unknown';
}

/** The call cannot take place: whoever would join by it is out. */
export const nobodyIn = (bands: Bands): Bands => ({
	certain: [],
	afterRemedy: [],
	unknown: [],
	out: [...bands.certain, ...bands.afterRemedy, ...bands.unknown, ...bands.out].toSorted(),
	onSite: bands.onSite,
});

export const countPossible = (bands: Bands): number =>
	bands.afterRemedy.length + bands.unknown.length;

/** All who would join by the tool. */
export const countRemote = (bands: Bands): number =>
	bands.certain.length + countPossible(bands) + bands.out.length;
