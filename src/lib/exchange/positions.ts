import type { Position } from '../council/nouns.ts';
import { firstOf } from './first-rule.ts';
import type { Guess } from './first-rule.ts';

const mayor = '(ober|verbandsgemeinde|samtgemeinde)?b(ü|ue)rgermeister';
const head = String.raw`(${mayor}|landr(at|ätin)|hauptverwaltungsbeamt|hvb\b)`;
const standsIn = String.raw`(stellv|stv|vize)\S*(?: [ -]*)?(des |der )?${head}`;
const ofAPart = String.raw`(orts|ortsteil|bezirks|alt)\S*[ -]?${mayor}`;
const former = String.raw`(ehemalig|früher)\S* ${head}|${head}\S* a\. ?d\b`;
const secondOrLater = String.raw`([2-9]\.|zweite\S*|dritte\S*|vierte\S*) ${mayor}`;

/** Not "Büro des Oberbürgermeisters"; and without "Ober" only as the first word: "Bürgermeisterin der Stadt". */
const notOfTheirOffice = String.raw`(?<!\S (des|der|beim) )`;
const anyHead = String.raw`((ober|verbandsgemeinde|samtgemeinde)b(ü|ue)rgermeister|landr(at|ätin)\b|hauptverwaltungsbeamt|\bhvb\b|lord mayor)`;
const plainMayor = String.raw`^(herr |frau |hauptamtliche\S* |haupt)?b(ü|ue)rgermeister(?!\S*(amt|büro))`;

/**
 * What written words make of somebody; the first that fits counts. Who stands in for the mayor, was one or heads a part
 * of the municipality is a member of the council. A head of department is a deputy mayor even with the title
 * "Bürgermeister". "Erster Bürgermeister" is not listed: the head of the administration in one Land, a deputy in another.
 */
const rules: readonly (readonly [Position, RegExp])[] = [
	[
		'deputyMayor',
		/beigeordnet|dezernent|stadtkämmer|kämmerer|stadtr(at|ätin) für|deputy (lord )?mayor/,
	],
	['member', new RegExp([standsIn, ofAPart, former, secondOrLater].join('|'))],
	['hvb', new RegExp(`${notOfTheirOffice}${anyHead}|${plainMayor}`)],
	['expertCitizen', /sachkundig|sachverständig|b(ü|ue)rgervertret|expert citizen/],
	['interpreter', /dolmetsch|interpreter/],
	[
		'staff',
		/verwaltung|schriftf(ü|ue)hr|protokoll|sachbearbeit|mitarbeit|referent|amtsleit|fachbereichsleit|staff/,
	],
	[
		'member',
		/(?<!gast)mitglied|stadtr(a|ä)t|gemeinder(a|ä)t|ratsherr|ratsfrau|kreistag|vorsitz|member|councillor/,
	],
	['guest', /^gast|^guest/],
];

/** What somebody is to the council, by status, form of address, roles or a cell of a table; `null`: no word is known. */
export const positionIn = (texts: readonly string[]): Guess<Position> | null =>
	firstOf(rules, texts);
