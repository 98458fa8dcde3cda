import type { CommitteeKind, Position, SeatRole } from '../../council/nouns.ts';
import { firstOf, plain } from '../first-rule.ts';
import type { Guess } from '../first-rule.ts';
import { positionIn } from '../positions.ts';

const committeeRules = [
	['board', /aufsichtsrat|verwaltungsrat|zweckverband|gesellschafter|verbandsversammlung|gmbh/],
	['advisory', /beirat|ortschaftsrat|ortsrat|ortsbeirat|stadtbezirks?rat|beratend/],
	[
		'council',
		/^(stadt|gemeinde|samtgemeinde|verbandsgemeinde)rat\b|^rat( |$|\b.*stadt)|kreistag|stadtverordnetenversammlung|ratsversammlung|gemeindevertretung|bürgerschaft|plenum/,
	],
	[
		'deciding',
		/beschließend|hauptausschuss|verwaltungsausschuss|vergabeausschuss|betriebsausschuss|magistrat/,
	],
	['board', /externes gremium/],
	['advisory', /ausschu(ss|ß)|kommission|arbeitskreis|arbeitsgruppe|bezirksvertretung/],
] as const satisfies readonly (readonly [CommitteeKind, RegExp])[];

/** OParl does not say what a body may decide; its name often does. */
export const committeeKind = (...texts: readonly string[]): Guess<CommitteeKind> =>
	firstOf<CommitteeKind>(committeeRules, texts) ?? { value: 'advisory', from: '' };

/** What an organization is to us. */
export type OrganizationUse = 'committee' | 'group' | 'administration' | 'other';
const uses = [
	['committee', /^(externes )?gremium$|ausschu(ss|ß)|beirat|ortschaftsrat|ortsrat|kommission/],
	['group', /fraktion|partei|wählergruppe|gruppe/],
	['administration', /verwaltung|dezernat|fachbereich|amt$/],
	['other', /institution|sonstiges?/],
] as const satisfies readonly (readonly [OrganizationUse, RegExp])[];

/** By its type, else by its classification, else by its name; one that says nothing is a committee. */
export function organizationUse(
	type: string,
	classification: string,
	name: string,
): OrganizationUse {
	const said =
		firstOf<OrganizationUse>(uses, [type]) ?? firstOf<OrganizationUse>(uses, [classification]);
	return (said ?? firstOf<OrganizationUse>(uses, [name]))?.value ?? 'committee';
}

/** A substitute is no seat of ours: who stands in is invited when it happens. */
export type RoleInSeat = SeatRole | 'substitute';
const roleRules = [
	[
		'substitute',
		/(stellv\w*|vertret\w*|ersatz\w*)[ .]*(mitglied|person)|^stellvertretung$|^(\d+\.\s*)?(persönliche\w* )?vertret(er|erin|ung)$|ersatzmitglied/,
	],
	[
		'deputyChair',
		/(stellv|stv|vize|\d\.\s*stell)\S*[ .]*(des |der )?(aussch\S* ?|rats)?vorsitz|^(\d+\.\s*)?stellvertreter(in)?$|vizepräsident|2\. vorsitz/,
	],
	['chair', /vorsitz|präsident|vorsteher|^sprecher/],
	['secretary', /schriftführ|protokoll|sekretär|geschäftsführ|sitzungsdienst/],
	[
		'adviser',
		/berat|sachkundig|sachverst|verwaltung|gast|hinzugezogen|dezernent|beigeordnet|teilnehm|beauftragt/,
	],
	['member', /mitglied|rat$|rätin|ratsfrau|ratsherr|abgeordnet|verordnet/],
] as const satisfies readonly (readonly [RoleInSeat, RegExp])[];

/** `role` is free text; what nobody foresaw is a member. */
export const roleInSeat = (role: string): Guess<RoleInSeat> =>
	firstOf<RoleInSeat>(roleRules, [role]) ?? { value: 'member', from: '' };

export { usuallyVotes } from '../../council/attendance.ts';

/** By status, form of address and roles; whose words are not known is a member. */
export const position = (texts: readonly string[]): Guess<Position> =>
	positionIn(texts) ?? { value: 'member', from: '' };

/** A cancellation may stand in the name only. */
export const isCancelledByName = (name: string): boolean =>
	/\b(abgesagt|entf(ä|ae|a)llt|f(ä|ae)llt aus|entfallen|ausgefallen|aufgehoben|absage)\b/.test(
		plain(name),
	);

/** A place that says the meeting is held by video, names a tool or a sign-up address. */
export const looksLikeVideo = (place: string): boolean =>
	/https?:\/\/|video|online|digital|virtuell|hybrid|webex|zoom|teams|jitsi|bigbluebutton|alfaview|gotomeeting|facetime|telefonkonferenz|@\S+\.\w/.test(
		plain(place),
	);

/** What a name says in brackets of publicity. Only ever a hint: it opens and shuts nothing. */
export function publicityHint(name: string): 'public' | 'nonPublic' | null {
	const [, inside = ''] = /[([](.*?)[)\]]/.exec(plain(name)) ?? [];
	const letters = inside.replace(/[^a-zäöüß]/g, '');
	if (/ni?c?h?t?ö+f+e*n+t*l*i*c*h|^nö|nichtöf/.test(letters)) return 'nonPublic';
	return /ö+f+e*n+t*l*i*c*h|^ö$/.test(letters) ? 'public' : null;
}
