import { plain } from '../first-rule.ts';
import { dayIn } from './clock.ts';

/** What a name or a state says of whether a meeting is held. `circular`: it is decided in writing, or papers lie open. */
export type Holding = 'held' | 'off' | 'moved' | 'circular';

/** It takes the place of another one. */
const instead =
	/ersatz(termin|sitzung)|nachhol|nachgeholt(e\S*| vo[mn])\b|anstelle|anstatt|statt (der|des|vom)|neuer termin\b(?!\s*:|( am| ist)? (den )?\d)|(verschoben|verlegt|vorverlegt|vorgezogen) (vom|von)\b|ersatz für/;
const circular =
	/umlauf(verfahren|beschlu|\b)|schriftliche\S* (verfahren|abstimmung|beschlu)|offenlage|(öffentliche )?ausl(age|egung)\b/;
const moved =
	/(?<=^|[\s(])(verschoben|vertagt|vorverlegt|vorgezogen)\b|verlegt( auf| zum|$|\s*[)!,;.])|termin(verschiebung|verlegung|(ä|ae)nderung)|(verschiebung|verlegung) (des termins|der sitzung(?! in\b)|auf)|neuer termin(\s*:|( am| ist)? (den )?\d)|nachgeholt\b/;
const off =
	/abgesagt|storniert|gestrichen\b|entf(ä|ae)llt|f(ä|ae)llt (leider )?aus|entfallen|ausgefallen|ausfall\b|absage\b|abgesetzt$|(findet|fand|hat) (\S+ )?nicht (statt|stattgefunden)|cancell?ed|aufhebung (der|des|dieser) (\d+\. )?(sitzung|termins)\b|^((die |diese )?(\d+\. )?(sitzung|termin)\S* )?(ist |wird |wurde |bleibt )?(aufgehoben|ausgesetzt)$/;

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
/** A day in figures or with its month in words, with or without a year. */
const written = String.raw`(\d{1,2})\.\s?(?:(\d{1,2})\.|(${months.join('|')})\p{L}*\.?)\s?(\d{4})?`;
const lead = String.raw`(?:(?:am|auf|zum|den|dem|ist|(?:mo|di|mi|do|fr|sa|so)\p{L}*\.?),?\s+){0,4}`;
/** The words behind which the day stands that takes the place of the meeting's. */
const newDay = new RegExp(
	String.raw`(?:(?<!\p{L})(?:auf|zum|stattdessen)|(?:ersatz|nachhol|neuer |neue )(?:termin|sitzung)|nachgeholt|(?:ä|ae)nderung|verlegung|verschiebung|verschoben|verlegt|vertagt)\s?[:,]?\s?${lead}${written}`,
	'u',
);
const dayMadeUp = new RegExp(
	String.raw`(?<!\p{L})am\s${lead}${written}\s(?:\S+\s)?nachgeholt`,
	'u',
);
/** Before the word that says it: "auf den 3.2. verlegt". */
const anyDay = new RegExp(String.raw`(?<!\p{L})(?:auf|zum|termin:?)\s${lead}${written}`, 'u');

/** By the parts of a name that brackets, commas, dashes and colons set apart; of words that speak of another day the first. */
export function holdingIn(name: string): Holding {
	const said = plain(name);
	const insteadAt = said.search(instead);
	const isFirst = (at: number) => at !== -1 && (insteadAt === -1 || at < insteadAt);
	const offAt = placeOfOff(said);
	if (isFirst(offAt)) return dayAfter(said.slice(offAt)) === null ? 'off' : 'moved';
	if (isFirst(said.search(moved))) return 'moved';
	if (insteadAt !== -1) return 'held';
	return circular.test(said) ? 'circular' : 'held';
}

/** Where a name says that the meeting is called off; -1: nowhere. */
function placeOfOff(said: string): number {
	const part = said
		.split(/\s[-–|]+\s|[()[\];:*!,]+|(?<=\.)\s(?=\D)/)
		.map((part) => part.trim())
		.find((part) => off.test(part));
	return part === undefined ? -1 : said.indexOf(part) + part.search(off);
}

const dayAfter = (said: string) => newDay.exec(said) ?? dayMadeUp.exec(said);

/** The day that a name says a meeting is moved to; `null`: none. @param day ISO date of the meeting */
export function movedTo(name: string, day: string): string | null {
	const said = plain(name);
	const changeAt = Math.max(0, Math.min(...[placeOfOff(said), said.search(moved)].filter(isPlace)));
	const found = dayAfter(said.slice(changeAt)) ?? anyDay.exec(said);
	if (!found) return null;
	const [, dayOfMonth = '', figure, word = '', year] = found;
	const month = figure ?? String(months.indexOf(word) + 1);
	const inYear = (year: string) => dayIn(`${dayOfMonth}.${month}.${year}`);
	const near = inYear(year ?? day.slice(0, 4));
	// Without a year it is the next one.
	return near !== null && year === undefined && near < day
		? inYear(String(Number(day.slice(0, 4)) + 1))
		: near;
}

const isPlace = (at: number) => at !== -1;
