import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What somebody would try first for this account in this city. */
export interface Surroundings {
	readonly email: string;
	readonly name: string;
	readonly city: string;
}

/** Words that are near at hand in a town hall: two of them in a row are no password either. */
const nearAtHand = [
	...['vollzaehlig', 'vollzahlig', 'volzaehlig', 'passwort', 'password', 'kennwort', 'geheim'],
	...['willkommen', 'welcome', 'hallo', 'admin', 'administrator', 'anmeldung', 'login', 'start'],
	...['stadtrat', 'gemeinderat', 'gemeinde', 'rathaus', 'stadt', 'sitzung', 'verwaltung', 'buero'],
	...['buergermeister', 'buergermeisterin', 'fraktion', 'ausschuss', 'sekretariat', 'office'],
	...['fruehling', 'sommer', 'herbst', 'winter', 'montag', 'dienstag', 'mittwoch', 'donnerstag'],
	...['freitag', 'samstag', 'sonntag', 'januar', 'februar', 'maerz', 'april', 'juni', 'juli'],
	...['august', 'september', 'oktober', 'november', 'dezember', 'neu', 'mein', 'unser', 'test'],
];

/** In the order of the alphabet, of numbers and of keys; also read backwards. */
const rows = [
	...['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertzuiop', 'qwertyuiop'],
	...[
		'asdfghjkloeae',
		'asdfghjkl',
		'yxcvbnm',
		'zxcvbnm',
		'1q2w3e4r5t6z7u8i9o0p',
		'1q2w3e4r5t6y7u8i9o0p',
	],
	...['1qay2wsx3edc4rfv5tgb6zhn7ujm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'qayxswedcvfrtgbnhzujm'],
].flatMap((row) => [row, [...row].reverse().join('')]);

const fewestLetters = 4;

/**
 * Whether a password is among the first that somebody would try: a common word or a known password, or what is near
 * at hand here, also with figures and signs around it, in other spelling or said twice; or a row of keys.
 */
export async function isGuessable(password: string, around: Surroundings): Promise<boolean> {
	const text = fold(password);
	const readings = [text, unmasked(text)];
	if (readings.some((reading) => hasLittleElse(reading, around))) return true;
	const words = readings.flatMap((reading) => [reading, core(reading)].flatMap(alsoOnce));
	return isCommon(words);
}

/** Small letters without marks, ä as ae. */
const fold = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');

const masks: Readonly<Record<string, string>> = {
	...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
};
/** P4ssw0rt as passwort; the figures at the end are left, for they are mostly a year. */
function unmasked(text: string): string {
	const end = lastLetter(text) + 1;
	return [...text.slice(0, end)].map((sign) => masks[sign] ?? sign).join('') + text.slice(end);
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
const lastLetter = (text: string): number => {
	let at = text.length - 1;
	while (at >= 0 && !isLetter(text[at])) at--;
	return at;
};

/** Without what stands before the first letter and after the last. */
function core(text: string): string {
	let start = 0;
	while (start < text.length && !isLetter(text[start])) start++;
	return text.slice(start, lastLetter(text) + 1);
}

/** A text, and what it repeats: `sommersommer` is `sommer`. */
function alsoOnce(text: string): string[] {
	const length = (text + text).indexOf(text, 1);
	return length > 0 && length < text.length ? [text, text.slice(0, length)] : [text];
}

/** Whether it has hardly any signs, or fewer than four letters once what is near at hand and rows of keys are taken out. */
function hasLittleElse(text: string, { email, name, city }: Surroundings): boolean {
	const own = [email, ...`${email} ${name} ${city}`.split(/[^\p{L}\d]+/u)]
		.map(fold)
		.filter((word) => word.length >= 3);
	const words = [...own, ...nearAtHand].toSorted((a, b) => b.length - a.length);
	const rest = words.reduce((left, word) => left.replaceAll(word, ' '), withoutRows(text));
	return new Set(text).size <= 4 || [...rest].filter(isLetter).length < fewestLetters;
}

/** Without runs of four and more in a row of keys, or of one sign. */
function withoutRows(text: string): string {
	let rest = '';
	for (let at = 0; at < text.length;) {
		const length = Math.max(runIn(text, at), repeats(text, at));
		if (length < fewestLetters) rest += text[at];
		else rest += ' ';
		at += length < fewestLetters ? 1 : length;
	}
	return rest;
}

function runIn(text: string, at: number): number {
	let length = fewestLetters - 1;
	const goesOn = () => {
		const run = text.slice(at, at + length + 1);
		return run.length > length && rows.some((row) => row.includes(run));
	};
	while (goesOn()) length++;
	return length < fewestLetters ? 1 : length;
}

function repeats(text: string, at: number): number {
	let length = 1;
	while (text[at + length] !== undefined && text[at + length] === text[at]) length++;
	return length;
}

/** Asked once in a while, so the list is read each time and let go again. It lies beside the build, with the sources. */
async function isCommon(words: readonly string[]): Promise<boolean> {
	const list = await readFile(resolve('src/lib/server/access/common-passwords.txt'), 'latin1');
	return words.some((word) => /^[!-~]{4,}$/.test(word) && list.includes(`\n${word}\n`));
}
