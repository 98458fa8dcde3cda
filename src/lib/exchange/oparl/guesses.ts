import type { CommitteeKind, Position, SeatRole } from '../../council/nouns.ts';
import { firstOf, plain } from '../first-rule.ts';
import { usuallyVotes as votesBySeat } from '../../council/attendance.ts';
import type { Guess } from '../first-rule.ts';
import { positionIn } from '../positions.ts';

const committeeRules = [
	['board', /aufsichtsrat|verwaltungsrat|zweckverband|gesellschafter|verbandsversammlung|gmbh/],
	[
		'council',
		/^(stadt|gemeinde|markt|samtgemeinde|verbandsgemeinde)rat\b|^rat( |$|\b.*stadt)(?!für)|kreistag|stadtverordnetenversammlung|ratsversammlung|gemeindevertretung|bürgerschaft|plenum/,
	],
	['advisory', /beirat|ortschaftsrat|ortsrat|ortsbeirat|stadtbezirks?rat|beratend|^rat für/],
	[
		'deciding',
		/beschließend|hauptausschuss|verwaltungsausschuss|vergabeausschuss|betriebsausschuss|magistrat|bezirksvertretung|bezirksversammlung|bezirksverordneten/,
	],
] as const satisfies readonly (readonly [CommitteeKind, RegExp])[];
/** What a name says only where no text says more. */
const usualKinds = [
	['board', /externes gremium/],
	['advisory', /ausschu(ss|ß)|kommission|arbeitskreis|arbeitsgruppe|begleitgruppe/],
] as const satisfies readonly (readonly [CommitteeKind, RegExp])[];

/** OParl does not say what a body may decide; its name does, else its classification. */
export const committeeKind = (...texts: readonly string[]): Guess<CommitteeKind> =>
	texts
		.map((text) => firstOf<CommitteeKind>(committeeRules, [text]))
		.find((found) => found !== null) ??
	firstOf<CommitteeKind>(usualKinds, texts) ?? { value: 'advisory', from: '' };

/** What an organization is to us. */
export const organizationUses = ['committee', 'group', 'administration', 'other'] as const;
export type OrganizationUse = (typeof organizationUses)[number];

/** Words of OParl itself for the type of an organization. */
const typeUses = [
	['committee', /gremium|ausschu(ss|ß)|beirat/],
	['group', /fraktion|partei|wählergruppe/],
	['administration', /verwaltungsbereich|verwaltung$/],
	['other', /institution|sonstiges?/],
] as const satisfies readonly (readonly [OrganizationUse, RegExp])[];

/** What a classification or a name calls it: parts of the administration last, because councils oversee them. */
const nameUses = [
	['group', /fraktion(?!svorsitzende)|^partei\b|wählergruppe|ratsgruppe|^gruppe\b|^freie gruppe/],
	[
		'committee',
		/ausschu(ss|ß)|(stadt|gemeinde|markt|kreis|orts|ortschafts|bezirks|bei|ältesten|verwaltungs|aufsichts|stiftungs|jugend|senioren|ausländer|integrations)rat\b|^rat\b|kommission|arbeitsgruppe|arbeitskreis|begleitgruppe|projektgruppe|steuerungsgruppe|runde\b|kreistag|versammlung|vertretung\b|bürgerschaft|plenum|magistrat|präsidium|kuratorium|zweckverband|gremium/,
	],
	[
		'administration',
		/verwaltung|dezernat|fachbereich|fachdienst|direktion|kämmerei|amt$|amt für|referat|stabsstelle|büro/,
	],
	['other', /gmbh|stadtwerke|eigenbetrieb|\bag\b|\be\. ?v\b/],
] as const satisfies readonly (readonly [OrganizationUse, RegExp])[];

/** What is said of an organization. */
interface SaidOfOrganization {
	readonly type: string;
	readonly classification: string;
	readonly name: string;
	/** Whether it meets: the source has meetings of it. */
	readonly meets: boolean;
}

/** By its type, else by its classification, else by whether it meets, else by its name; where nothing says so it is none. */
export function organizationUse(said: SaidOfOrganization): Guess<OrganizationUse> {
	const { type, classification, name, meets } = said;
	const byWords =
		firstOf<OrganizationUse>(typeUses, [type]) ??
		firstOf<OrganizationUse>(nameUses, [classification]);
	if (byWords && (byWords.value !== 'other' || !meets)) return byWords;
	const byName = firstOf<OrganizationUse>(nameUses, [name]);
	if (meets && byName?.value !== 'group') return { value: 'committee', from: byName?.from ?? '' };
	return byName ?? { value: 'other', from: '' };
}

/** What a membership without a seat is; who stands in is invited when it happens. */
export const withoutSeat = ['substitute', 'successor', 'listener'] as const;
export type RoleInSeat = SeatRole | (typeof withoutSeat)[number];
export const hasSeat = (role: RoleInSeat): role is SeatRole =>
	!withoutSeat.some((none) => none === role);

/** What words of a role are taken for. */
export interface ReadRole extends Guess<RoleInSeat> {
	/** Whether they vote, where nothing else says so. */
	readonly vote: boolean;
	/** Whether the words leave it open, or the law of the Land decides. */
	readonly asks: boolean;
}

const head = String.raw`(ober|samtgemeinde|verbandsgemeinde|verbands|amts)?b(ü|ue)rgermeister|landr(at|ätin)|hauptverwaltungsbeamt|\bhvb\b`;
const chair = String.raw`vors(itz|\.|$)|präsident|vorsteher|^(\d\. )?sprecher`;
const standsIn = String.raw`stellv|stv|vize|vertret`;
const roleRules: readonly (readonly [RoleInSeat, RegExp])[] = [
	['listener', /zuhör|besucher|presse/],
	// Who leads a group has no other seat for it.
	[
		'member',
		/(fraktion|partei|gruppe).*(vorsitz|sprecher|vorstand|geschäftsführ)|(vorsitz|sprech)\S* (der|des) \S*(fraktion|gruppe|partei)|obmann|obfrau/,
	],
	[
		'adviser',
		/fraktion\S*(assisten|mitarbeit|geschäftsstelle|referent)|ehren(?!amtl)\S*|ehemalig|altbürgermeister/,
	],
	[
		'deputyChair',
		new RegExp(
			`(${standsIn}).*(${chair}|orts\\S*bürgermeister)|(${chair})[^ ,(/-]*[ ,(/-]+(stellv|stv|vize|vertret(er|erin|ung)\\)?$)|vizepräsident|[2-9]\\. ?(vors|vorsteher)`,
		),
	],
	['chair', /ortsbürgermeister|ortsteilbürgermeister/],
	['member', new RegExp(head)],
	['successor', /nachrücker|nachrücken/],
	[
		'substitute',
		/stellv|\bstv\b|verhinderungsvertret|ersatz|vertretendes mitglied|^(\d+\. ?)?(persönliche\S* )?vertret(er|erin|ung)\b(?! (der|des|von|für)\b(?! (frau|herrn?|dr|prof|ratsmitglied)\b))/,
	],
	['chair', new RegExp(chair)],
	['secretary', /schriftführ|protokoll|sekretär|geschäftsführ|sitzungsdienst/],
	[
		'adviser',
		/berat|sachkundig|sachverst|verwaltung(?!s(rat|ausschu))|gast\b|gäste|hinzugezogen|dezernent|beigeordnet|teilnehm|beauftragt|vertret\S* (der|des|von|für)|beobacht|referent|kämmer|amtsleit/,
	],
	[
		'member',
		/mitglied|rat$|rätin|ratsfrau|ratsherr|abgeordnet|verordnet|gemeindevertreter|kreistag/,
	],
];

/** "Vorsitzende/r", "Stellvertreter*in", "Vertreter(in)" are what they are without their endings. */
const withoutEndings = (text: string) =>
	text.replace(/(?<=\p{L})([:*_/]-?|\()(innen|in|r|e|n)\b\)?/gu, '').trim();

/** Roles that one Land gives a vote and another does not, and words that say two things. */
const openWords = new RegExp(
	String.raw`^(\d+\. ?)?stellvertreter(in)?$|^(stellv|stv)\.?$|^vertret\S* für (?!(frau|herrn?|dr|prof|ratsmitglied)\b)|nachrück|sachkundige\S* b(ü|ue)rger|ehren|${head}`,
);
const noVote = /ohne stimm|nicht[ -]?stimm|kein\S* stimm/;

/** `role` is free text; what nobody foresaw is a member, and asked. */
export function roleInSeat(role: string): ReadRole {
	const written = plain(role).trim();
	const said = withoutEndings(written);
	const found = roleRules.find(([, pattern]) => pattern.test(said));
	const value = found?.[0] ?? 'member';
	const vote = usuallyVotes(value) && !noVote.test(said);
	const asks = (found === undefined && said !== '') || openWords.test(written);
	return { value, from: found ? role : '', vote, asks };
}

/** Who votes where it is not said; without a seat nobody does. */
export const usuallyVotes = (role: RoleInSeat): boolean => hasSeat(role) && votesBySeat(role);

/** By status, form of address and roles; whose words are not known is a member. */
export const position = (texts: readonly string[]): Guess<Position> =>
	positionIn(texts) ?? { value: 'member', from: '' };

/** A place that says the meeting is held by video, names a tool or a sign-up address. */
export const looksLikeVideo = (place: string): boolean =>
	/https?:\/\/|video|online|digital|virtuell|hybrid|webex|zoom|teams|jitsi|bigbluebutton|alfaview|gotomeeting|facetime|telefonkonferenz|@[^\s@.]+\.\w/.test(
		plain(place),
	);

/** What stands in the first brackets that are closed; empty: nothing does. */
function inBrackets(name: string): string {
	const from = name.search(/[([]/) + 1;
	const length = name.slice(from).search(/[)\]]/);
	return from === 0 || length === -1 ? '' : name.slice(from, from + length);
}

/** What a name says in brackets of publicity; `both`: it has a part of either. Only ever a hint: it opens and shuts nothing. */
export function publicityHint(name: string): 'public' | 'nonPublic' | 'both' | null {
	const inside = inBrackets(plain(name));
	const letters = inside.replace(/[^a-zäöüß]/g, '');
	if (/^(önö|nöö)$/.test(letters)) return 'both';
	const others = letters.replace(/ni?c?h?t?ö+f+e*n+t*l*i*c*h(er|e)?|^nö|nichtöf\p{L}*/gu, ' ');
	const isPublic = /(?<!ö)ö+f+e*n+t*l*i*c*h|^ö$/.test(others);
	if (others !== letters) return isPublic ? 'both' : 'nonPublic';
	return isPublic ? 'public' : null;
}
