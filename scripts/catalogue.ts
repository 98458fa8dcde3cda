import { isDay } from '../src/lib/calendar/day.ts';
import { dayOf } from '../src/lib/calendar/wall-clock.ts';
import { tools } from '../src/lib/catalogue/catalogue.ts';
import {
	isDue,
	recheckAfterDays,
	rechecksOf,
	rechecksOfCeilings,
} from '../src/lib/catalogue/recheck.ts';
import type { FactAge } from '../src/lib/catalogue/recheck.ts';

/** Lists what of the catalogue has to be looked at again: `npm run catalogue`, or with a day. */

const what: Readonly<Record<FactAge, string>> = {
	appFloor: 'the app version that is let in',
	supportWindow: 'the newest versions it supports',
	osCeiling: 'where updates of devices end (by hand: no package knows it)',
	browserRelease: 'releases of browsers',
	vendorFloor: "the maker's minimum",
	account: 'accounts',
	policy: "the organiser's settings",
};

const today = process.argv[2] ?? dayOf(new Date().toISOString());
if (!isDay(today)) {
	console.error(`"${today}" is not a day such as 2027-04-01`);
	process.exit(2);
}

const all = [...tools.flatMap(rechecksOf), ...rechecksOfCeilings()].sort((a, b) =>
	a.due.localeCompare(b.due),
);
const due = all.filter((entry) => isDue(entry, today));
for (const { entry, age, checked, due: since } of due)
	console.log(
		`${entry}: ${what[age]}, checked ${checked}, good for ${recheckAfterDays[age]} days, due since ${since}`,
	);
console.log(`${due.length} of ${all.length} due on ${today}`);
const next = all.find((entry) => !isDue(entry, today));
if (next) console.log(`next: ${next.entry}, ${what[next.age]}, on ${next.due}`);
