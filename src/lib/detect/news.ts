import type { Fact } from '../device/fact.ts';
import { currentOf, deviceOf } from '../device/facts.ts';
import { contains } from '../device/version.ts';
import type { Span } from '../device/version.ts';
import type { Told } from './claims.ts';

/** After that the same finding is worth writing down again: it is still so. */
const dayLong = 24 * 60 * 60 * 1000;

/**
 * Which findings tell something new of a device.
 *
 * Not what the browser said last time already: if a person has corrected that since, they stay right.
 * Not what is less exact than what is known. The same, a day later, is new: it says that it is still so.
 *
 * @param now the moment of the findings, UTC in ISO 8601
 */
export function newsFor(
	facts: readonly Fact[],
	found: readonly Told[],
	now: string,
): readonly Told[] {
	const current = currentOf(facts);
	const detected = currentOf(facts.filter(({ source }) => source === 'detected'));
	return found.filter((told) => {
		const last = detected.get(told.field);
		const counts = current.get(told.field);
		if (counts === undefined || counts.value === null) return !isSaidBy(last, told);
		// Who has been seen in the browser itself opens it in an app by chance, and knows the way out.
		if (told.field === 'inAppBrowser' && told.value === true && last?.value === false) return false;
		if (isSame(counts, told)) return Date.parse(now) - Date.parse(counts.observedAt) >= dayLong;
		return !isSaidBy(last, told) && !isSaidBy(counts, told);
	});
}

/** What a person says otherwise than it is known; the rest needs no new fact. */
export function correctionsTo(facts: readonly Fact[], answers: readonly Told[]): readonly Told[] {
	const current = currentOf(facts);
	return answers.filter((told) => !isSame(current.get(told.field), told));
}

const isSame = (known: Fact | undefined, told: Told): boolean =>
	known !== undefined &&
	known.comparator === told.comparator &&
	JSON.stringify(known.value) === JSON.stringify(told.value);

/** Does what is known say all that is told, perhaps more exactly? */
function isSaidBy(known: Fact | undefined, told: Told): boolean {
	if (known === undefined) return false;
	if (isSame(known, told)) return true;
	const [mine, yours] = [known, told].map(({ field, value, comparator }) =>
		deviceOf('', [{ field, value, comparator, source: 'detected', observedAt: '' }]),
	);
	if (mine === undefined || yours === undefined) return false;
	if (told.field === 'os') return says(yours.os, mine.os);
	if (told.field !== 'browser') return false;
	// Firefox ESR says that it is Firefox.
	const name = mine.browser?.name === 'firefox-esr' ? 'firefox' : mine.browser?.name;
	return name === yours.browser?.name && says(yours.browser, mine.browser);
}

interface Dated {
	readonly version: Span | null;
}
/** Does the narrow one say what the wide one says, or more? */
const says = (wide: Dated | null | undefined, narrow: Dated | null | undefined): boolean =>
	!wide?.version || (!!narrow?.version && contains(wide.version, narrow.version));
