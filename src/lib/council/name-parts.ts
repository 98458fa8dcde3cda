import { nameKey, tidyName } from './names.ts';
import * as words from './name-words.ts';
import type { Person } from './nouns.ts';

/** A name in the parts our register keeps. */
export interface NameParts extends Pick<Person, 'title' | 'givenName'> {
	/** With what stands behind it: "von der Aue", "Immenstadt jun.", "Dornbusch MdL". */
	readonly familyName: string;
	/** An office that the name was written with, "Erster Bürgermeister": no part of it. */
	readonly position: string;
}

/** A name as a source gives it: whole, in parts, or both; empty: not given. */
export interface WrittenName extends Pick<Person, 'title' | 'givenName' | 'familyName'> {
	readonly whole: string;
	/** What stands behind the name: "jun.", "MdL"; often anything else. */
	readonly suffix: string;
}

/**
 * Cuts a name as it is read or looked up: "Dr. Ada von der Aue", "von der Aue, Dr. Ada". Where no
 * particle says where the family name begins, it is the last word.
 */
export const namePartsOf = (whole: string): NameParts =>
	readName({ whole, title: '', givenName: '', familyName: '', suffix: '' });

/**
 * The one way in which a name becomes its parts. What is said in a part stays in it, but for what
 * never is one: a title, a form of address, an office, something that stands behind the name.
 */
export function readName(written: WrittenName): NameParts {
	const whole = cutWhole(tidyName(written.whole));
	const given = stripped(tidyName(written.givenName), true);
	const family = stripped(tidyName(written.familyName));
	const title = readTitle(tidyName(written.title));
	const affix = readSuffix(tidyName(written.suffix));
	const own = saidParts(given.rest, family.rest, whole, tidyName(written.whole) === '');
	const titles = [title.titles, [...given.titles, ...family.titles], affix.titles].flat();
	const said = [given.suffixes, family.suffixes, affix.suffixes].flat();
	const suffixes = said.length > 0 ? said : whole.suffixes;
	const familyName = [affix.particle, own.familyName].filter(Boolean).join(' ');
	return {
		title: (written.title !== '' || titles.length > 0 ? titles : whole.titles).join(' '),
		givenName: own.givenName,
		familyName: [familyName, ...new Set(suffixes)].filter(Boolean).join(' '),
		position: distinct([
			...[...whole.positions, ...title.positions, ...given.positions],
			...[...family.positions, ...affix.positions],
		]).join(', '),
	};
}

/** Whether the words stand for a seat that nobody has: "N.N.", "Herr N. N. (SPD)", "vakant". */
export function isNobody(whole: string): boolean {
	const { rest } = stripped(tidyName(whole));
	return words.nobodyIn.test(rest) || words.nomenNescioIn.test(rest);
}

/**
 * Equal for people whose names differ in nothing that tells people apart: "Max Dornbusch MdL" and
 * "Max Dornbusch", but not "jun." and "sen.".
 */
export function personKey({
	givenName,
	familyName,
}: Pick<Person, 'givenName' | 'familyName'>): string {
	const { rest, suffixes } = stripped(tidyName(familyName));
	const [, young, old, roman] = words.generationIn.exec(suffixes.join(' ')) ?? [];
	const generation = young ? 'jun.' : old ? 'sen.' : (roman ?? '');
	return nameKey([givenName, rest, generation].filter(Boolean).join(' '));
}

interface Stripped {
	readonly titles: readonly string[];
	readonly positions: readonly string[];
	readonly suffixes: readonly string[];
	readonly rest: string;
}

/** @param isGiven whether nothing may be left: "Herr" is nobody's given name */
function stripped(text: string, isGiven = false): Stripped {
	const titles: string[] = [];
	const positions: string[] = [];
	const suffixes: string[] = [];
	let rest = text;
	const take = (pattern: RegExp, into: string[] | null): boolean => {
		const found = pattern.exec(rest);
		if (!found) return false;
		const left = `${rest.slice(0, found.index)}${rest.slice(found.index + found[0].length)}`.trim();
		if (left === '' && into === null && !isGiven) return false;
		into?.push((found[1] ?? found[0]).replace(/^[\s,]+/, '').trim());
		rest = left;
		return true;
	};
	for (let goesOn = true; goesOn;) {
		goesOn = take(words.addressInFront, null) || take(words.positionInFront, positions);
		if (goesOn) continue;
		goesOn = take(words.titleInFront, titles) || take(words.callingInFront, titles);
		while (goesOn && take(words.titleGoesOn, titles));
	}
	const behind: string[] = [];
	while (take(words.titleBehind, behind) || take(words.suffixBehind, suffixes));
	return {
		titles: [...titles, ...behind.reverse()],
		positions,
		suffixes: suffixes.reverse(),
		rest,
	};
}

interface Cut extends Stripped {
	readonly givenName: string;
	readonly familyName: string;
}

/** What stands between commas is a title, an office, something behind the name, or a part of the name. */
function cutWhole(whole: string): Cut {
	const titles: string[] = [];
	const positions: string[] = [];
	const suffixes: string[] = [];
	const names: string[] = [];
	for (const part of whole.split(/[,;]/).map((part) => part.trim())) {
		if (part === '') continue;
		if (names.length > 0 && (words.suffixAlone.test(part) || words.partyAlone.test(part))) {
			suffixes.push(part);
		} else if (names.length > 0 && words.positionAlone.test(part)) positions.push(part);
		else {
			const own = stripped(part, names.length > 0);
			titles.push(...own.titles);
			positions.push(...own.positions);
			suffixes.push(...own.suffixes);
			if (own.rest !== '') names.push(own.rest);
		}
	}
	const [first = '', second, ...more] = names;
	const rest = names.join(', ');
	const base = { titles, positions: [...positions, ...more], suffixes, rest };
	if (second === undefined) return { ...base, ...cut(first) };
	return { ...base, ...joined(second, first) };
}

/** "Eva Freifrau von", "Falkenried": particles behind the given name begin the family name. */
function joined(given: string, family: string): Pick<Cut, 'givenName' | 'familyName'> {
	const [, particles = ''] = words.particlesAtEnd.exec(given) ?? [];
	// "Ben" or "Al" alone is a given name.
	if (particles === '' || particles === given) return { givenName: given, familyName: family };
	return {
		givenName: given.slice(0, given.length - particles.length).trim(),
		familyName: `${particles.trim()} ${family}`,
	};
}

function saidParts(
	given: string,
	family: string,
	whole: Cut,
	isAlone: boolean,
): Pick<Cut, 'givenName' | 'familyName'> {
	// A source without a field of its own writes the whole name into one of the two.
	const isWhole = (part: string) => !isAlone && nameKey(part) === nameKey(whole.rest);
	if (family !== '' && given === '' && isWhole(family)) return whole;
	if (family !== '') return joined(given || (isAlone ? '' : givenOf(family, whole)), family);
	if (given === '') return whole;
	const own = cut(given);
	if (isAlone || isWhole(given)) {
		return own.givenName === '' ? { givenName: given, familyName: '' } : own;
	}
	const ends = whole.rest.slice(given.length).trim();
	const begins = nameKey(whole.rest.slice(0, given.length)) === nameKey(given);
	return { givenName: given, familyName: begins && ends !== '' ? ends : whole.familyName };
}

/** The rest of the whole name, where it ends with the family name that is said. */
function givenOf(family: string, whole: Cut): string {
	const at = whole.rest.length - family.length;
	return at > 0 && nameKey(whole.rest.slice(at)) === nameKey(family)
		? whole.rest.slice(0, at).trim()
		: '';
}

function readTitle(text: string): Pick<Stripped, 'titles' | 'positions'> {
	if (words.positionAlone.test(text)) return { titles: [], positions: [text] };
	const { titles, positions, rest } = stripped(text, true);
	// What a source calls a title and we do not know may be one.
	const isAddress = words.addressInFront.test(rest);
	return { titles: [...titles, ...(rest === '' || isAddress ? [] : [rest])], positions };
}

function readSuffix(text: string): Omit<Stripped, 'rest'> & { readonly particle: string } {
	const nothing = { titles: [], positions: [], suffixes: [], particle: '' };
	if (text === '') return nothing;
	if (words.positionAlone.test(text)) return { ...nothing, positions: [text] };
	if (text.split(' ').every((word) => words.particle.test(word)))
		return { ...nothing, particle: text };
	const { titles, rest } = stripped(text, true);
	const own = titles.length > 0 ? rest : text;
	return { ...nothing, titles, suffixes: own === '' ? [] : [own] };
}

function cut(name: string): Pick<Cut, 'givenName' | 'familyName'> {
	const all = name.split(/\s+/);
	const isCapital = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
	const capitals = all.filter(isCapital);
	// "Ada LERCHE", "LERCHE Ada": capitals say which is the family name, unless all are.
	if (capitals.length > 0 && capitals.length < all.length && capitals.join('').length > 2) {
		const others = all.filter((word) => !isCapital(word) && !words.particle.test(word));
		const own = all.filter((word) => !others.includes(word));
		if (others.length > 0) return { givenName: others.join(' '), familyName: own.join(' ') };
	}
	const isFamily = (word: string, index: number) =>
		words.particle.test(word)
			? index > 0 || word === word.toLowerCase()
			: words.particleBehindHyphen.test(word);
	const found = all.findIndex(isFamily);
	const at = found === -1 ? all.length - 1 : found;
	return { givenName: all.slice(0, at).join(' '), familyName: all.slice(at).join(' ') };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
