/** What stands in a written name and is none of its parts' own letters. Each pattern begins or ends where a name does. */

/** No letter follows: `\b` does not know "ä" for one. */
const end = String.raw`(?!\p{L})`;

/** "Herr", also with nothing behind it. */
export const addressInFront = new RegExp(
	String.raw`^(?:(?:herrn?|frau|mr|mrs|ms)${end}\.?|(?:hr|fr)\.)\s*`,
	'iu',
);

const professor = String.raw`(?:(?:univ|hon|apl|ao|em|jun|assoc|ass)\.[\s-]*)*prof(?:essor(?:in)?|\.|${end})(?:\.?-ing\.)?`;
const doctor = String.raw`d?dr(?:es|s)?(?:\.(?:\s?-\s?ing\.?)?|${end})`;
const lecturer = String.raw`pd${end}|priv(?:at)?\.?-?doz(?:ent(?:in)?|\.)|doz\.`;
const diploma = String.raw`dipl(?:\.|om)?(?:-\s?\p{L}+\.?)+|dipl\.\s?\p{L}+\.?|diplom\p{L}+`;
const others = String.raw`m?mag\.|ing\.|lic\.|bakk\.|staatl\.\s?gepr\.|ass\.\s?jur\.`;
/** Joined: "M. A. Lerche" has two given names. */
const degree = String.raw`ll\.[bm]\.?|[bm]\.(?:a|sc|eng|ed|mus|phil)\.|ph\.?d${end}\.?`;
export const titleInFront = new RegExp(
	String.raw`^(?:${[professor, doctor, lecturer, diploma, others, degree].join('|')})\s*`,
	'iu',
);
/** Callings in capitals; a given name is written otherwise. */
export const callingInFront = new RegExp(String.raw`^(?:RAin|RA|StBin|StB|WP|MBA)${end}\s+`, 'u');
/** Behind a title: "med.", "rer. nat.", "h. c.", "(FH)". "v." and "z." belong to the name. */
export const titleGoesOn = /^(?:(?!(?:v|z|d)\.)\p{Ll}+\.(?:-\s?\p{L}+\.)*|\([^()]*\))\s*/u;
/** Behind the name: "M.A.", "Dipl.-Ing. (FH)". */
export const titleBehind = new RegExp(
	String.raw`(?:^|(?<![\s,])[\s,]+)((?:(?:[bm]\.\s?(?:a|sc|eng|ed|mus|phil)\.|ll\.\s?[bm]\.?|ph\.?\s?d\.?|${diploma}|dr\.)(?:\s*\([^()]*\))?)|(?-i:MBA|MPA|MPH|MSc|BSc|MA|BA|LLM))$`,
	'iu',
);

const nth = String.raw`(?:[1-9]\.|erste[rn]?|zweite[rn]?|dritte[rn]?|stellv\.|stv\.|(?:stellvertretende|ehrenamtliche|hauptamtliche|berufsmäßige|ehemalige|weitere)[rn]?)`;
const woman = '(?:in)?';
const officeHolder = [
	String.raw`\p{L}*b(?:ü|ue)rgermeister${woman}`,
	'(?:stadt|gemeinde|markt|marktgemeinde|kreis|land|bezirks|stadtbezirks|ortschafts|orts|bau|rechts|kultur)(?:rat|rätin|raetin)',
	'rats(?:herr|frau|mitglied)',
	String.raw`(?:beigeordnete|\p{L}*vorsitzende|\p{L}*abgeordnete|\p{L}*verordnete|\p{L}+beauftragte)[rn]?`,
	String.raw`\p{L}*(?:dezernent|kämmerer|kaemmerer|vorsteher|präsident|minister|senator|staatssekretär)${woman}`,
	String.raw`\p{L}*kämmerin`,
	String.raw`(?:stadt|kreis|gemeinde|verbands|landes)?direktor${woman}`,
	`(?:amts|fachbereichs|abteilungs|referats|büro|sachgebiets|dezernats)leiter${woman}`,
	`(?:schriftführer|protokollführer|fraktionssprecher)${woman}`,
	`sachkundige[rn]? (?:einwohner|bürger)${woman}`,
].join('|');
const position = String.raw`(?:${nth}\s+)*(?:${officeHolder})${end}(?:\s+(?:und|u\.)\s+(?:${officeHolder})${end})*(?:\s+a\.\s?d\.)?`;
/** "Erster Bürgermeister" before somebody's name. */
export const positionInFront = new RegExp(String.raw`^(${position})\s+(?=\S)`, 'iu');
/** "Bürgermeister der Stadt Lindenau", and nobody's name. */
export const positionAlone = new RegExp(
	String.raw`^${position}(?:\s+(?:der|des|für|im|in|von|a\.\s?d)${end}.*)?$`,
	'iu',
);

const roman = '(?:II|III|IV)';
const generation = String.raw`jun\.|jr\.?|junior|sen\.|sr\.?|senior|d\.\s?(?:j|ä|ae)\.|de[rs] (?:jüngere|ältere)n?`;
const parliament = String.raw`M\.?\s?d\.?\s?(?:L|B|A|K|R|EP|HB|BB)\.?|MEP|MP`;
const retired = String.raw`a\.\s?d\.?|i\.\s?r\.?|z\.\s?b\.\s?v\.`;
const bornAs = String.raw`(?:geb\.|geborene?r?|née)\s.+`;
/** What distinguishes somebody, stands behind the name and is not theirs: "jun.", "MdL", "(SPD)". */
export const suffixBehind = new RegExp(
	String.raw`(?:(?<!\s)\s*\([^()]*\)|(?<![\s,])[\s,]+(?:${generation}|${retired}|${bornAs}|(?-i:${parliament}|${roman}\.?)))$`,
	'iu',
);
export const suffixAlone = new RegExp(
	String.raw`^(?:\([^()]*\)|${generation}|${retired}|${bornAs}|(?-i:${parliament}|${roman}\.?))$`,
	'iu',
);
/** Of those the ones that tell father from son. */
export const generationIn = new RegExp(
	String.raw`(?:^|\s)(?:(jun\.|jr\.?|junior|d\.\s?j\.|de[rs] jüngeren?)|(sen\.|sr\.?|senior|d\.\s?(?:ä|ae)\.|de[rs] älteren?)|(?-i:(${roman})\.?))(?=\s|$)`,
	'iu',
);
/** Where a list writes it behind a comma like a given name: "Max Eschenbach, SPD". */
export const partyAlone =
	/^(?:SPD|CDU|CSU|FDP|AfD|BSW|ÖDP|UWG|FWG?|NPD|SSW|Volt|(?:die )?(?:Linke|Grünen?|Piraten|PARTEI)|B(?:ü|ue)ndnis 90.*|B90.*|Freie W(?:ä|ae)hler.*|CDU\/CSU|partei ?los|fraktions ?los)$/iu;

/** With it a family name begins; "Freiherr" and "Graf" have been parts of the name since 1919 (Art. 109 WRV). */
const particles = String.raw`von|vom|van|vander|v|v\.|v\.\s?d\.|de|der|den|des|da|das|do|dos|du|del|della|dal|di|zu|zum|zur|und|la|le|lo|ter|ten|te|op|'t|’t|el|al|af|av|bin|ibn|abu|st\.|freiherr|freifrau|freiin|frhr\.|frfr\.|baron|baronin|reichsgraf|graf|gräfin|prinz|prinzessin|fürst|fürstin|herzog|herzogin|ritter|edler|edle`;
export const particle = new RegExp(`^(?:${particles})$`, 'iu');
/** "Lerche-von Specht" */
export const particleBehindHyphen = /\p{L}-(?:von|vom|van|de|zu)$/iu;
/** "Falkenried, Eva Freifrau von": what stands behind the given name begins the family name. */
export const particlesAtEnd = new RegExp(
	String.raw`(?:^|\s)((?:(?:${particles})(?:\s+|$))+)$`,
	'iu',
);

/** What lists write where a seat is free. */
export const nobodyIn =
	/^(?:unbesetzt|nicht besetzt|(?:(?:z\.\s?zt\.|derzeit) )?vakant|vakanz|noch offen|offen|(?:noch )?frei|(?:wird |noch )?(?:noch )?(?:nicht )?(?:nach)?(?:zu )?benannt|[-–—.?*]+)$/iu;
/** "N.N.", whatever stands behind a comma. */
export const nomenNescioIn = /^(?:n\.\s?n\.?|n ?n|nomen nominandum)(?:$|\s*,)/iu;
