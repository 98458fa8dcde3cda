import type { Remedy } from './remedy.ts';
import { compareVersions } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';

/** Every remedy that a requirement asks for, each once. */
export function distinctRemedies(remedies: readonly Remedy[]): readonly Remedy[] {
	if (remedies.length < 2) return remedies;
	return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}

/** Opening the link in a browser includes using that browser. */
const isOpened = (remedy: Remedy, remedies: readonly Remedy[]): boolean =>
	remedy.kind === 'useBrowser' &&
	remedies.some(
		({ kind, device, ...of }) =>
			kind === 'openInBrowser' &&
			device === remedy.device &&
			'browser' in of &&
			of.browser === remedy.browser,
	);

/** What there is to do: the same thing asked for several times is one, with the highest floor. */
export function mergedRemedies(remedies: readonly Remedy[]): readonly Remedy[] {
	const merged: Remedy[] = [];
	for (const remedy of remedies) {
		if (isOpened(remedy, remedies)) continue;
		const i = merged.findIndex((other) => isSameStep(other, remedy));
		const other = merged[i];
		if (other === undefined) merged.push(remedy);
		else if (isHigher(floorOf(remedy), floorOf(other))) merged[i] = remedy;
	}
	return merged;
}

const floorOf = (remedy: Remedy): Version | null => ('min' in remedy ? remedy.min : null);

const isHigher = (a: Version | null, b: Version | null): boolean =>
	a !== null && (b === null || compareVersions(a, b) > 0);

const aims = ['browser', 'account', 'condition', 'hardware'] as const;

/** The same thing done to the same device or account. */
function isSameStep(a: Remedy, b: Remedy): boolean {
	const [x, y]: readonly Readonly<Record<string, unknown>>[] = [{ ...a }, { ...b }];
	return a.kind === b.kind && a.device === b.device && aims.every((aim) => x?.[aim] === y?.[aim]);
}
