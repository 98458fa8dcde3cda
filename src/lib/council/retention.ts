import type { Position } from './nouns.ts';
import { addDays } from '../calendar/day.ts';

/** What is deleted by itself, each so many days after it is no longer needed. */
export const retentionKinds = [
	'mandate',
	'history',
	'deviceChecks',
	'meetingEvents',
	'guests',
	'sessions',
	'waitingDevices',
	'importRuns',
	'audit',
	'securityEvents',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** Those that have no end until somebody has seen what would go and has given them one. */
export const endlessKinds = ['guests', 'sessions', 'importRuns'] as const;
export type EndlessKind = (typeof endlessKinds)[number];

/** Days by kind; `null`: what is of this kind stays. */
export type Retention = Readonly<
	Record<Exclude<RetentionKind, EndlessKind>, number> & Record<EndlessKind, number | null>
>;

/** As `Retention`, without the kinds that stay undecided. */
export type RetentionChange = Omit<Retention, EndlessKind> & Partial<Pick<Retention, EndlessKind>>;

/**
 * `mandate`: a person with devices and links, after the last seat ended; a month leaves time for
 * by-elections and corrections. `history`: what was said of a device and has been replaced.
 * `deviceChecks`: what device checks found. `meetingEvents`: what people said of their attendance and
 * what happened to them in a session, after it; a quarter leaves time to approve the minutes. `guests`: the names of
 * guests in the lists of sessions that have been. `sessions`: who was invited, how they came, and who of the staff acted in
 * it; day, committee and tool stay. `waitingDevices`: devices of imported lists whose person never came into the register.
 * `importRuns`: which lists were imported, and who did. `audit`: who changed what, for three years the time in which
 * most claims can be raised (§ 195 BGB). `securityEvents`: what was refused, and from which network, as long as somebody may
 * come to look into it.
 */
export const usualRetention: Readonly<Record<RetentionKind, number>> = {
	mandate: 30,
	history: 730,
	deviceChecks: 180,
	meetingEvents: 90,
	guests: 90,
	sessions: 730,
	waitingDevices: 90,
	importRuns: 90,
	audit: 1095,
	securityEvents: 30,
};

/**
 * What somebody decides by a form that suggests periods for what is undecided: of that, only what they
 * ticked or gave something else than suggested.
 */
export function decidedBy(
	typed: Retention,
	undecided: readonly EndlessKind[],
	ticked: readonly EndlessKind[],
): RetentionChange {
	const left: readonly RetentionKind[] = undecided.filter(
		(kind) => !ticked.includes(kind) && typed[kind] === usualRetention[kind],
	);
	const decided = retentionKinds.filter((kind) => !left.includes(kind));
	return Object.fromEntries(decided.map((kind) => [kind, typed[kind]])) as RetentionChange;
}

/** How far an administrator may move them: [shortest, longest]. */
export const retentionBounds: Readonly<Record<RetentionKind, readonly [number, number]>> = {
	mandate: [1, 365],
	history: [30, 1825],
	deviceChecks: [7, 730],
	meetingEvents: [7, 730],
	guests: [7, 730],
	sessions: [90, 3650],
	waitingDevices: [1, 365],
	importRuns: [30, 1825],
	audit: [180, 3650],
	securityEvents: [7, 180],
};

/** Whose being here hangs on a seat. Deputy mayors and staff stay until their office deletes them. */
const holdSeats: readonly Position[] = ['member', 'expertCitizen'];

/**
 * When a person goes because their mandate is over.
 *
 * @param seats with `to` half-open: the first day without the seat
 * @returns an ISO date, from which on they are deleted; `null`: not by themselves
 */
export function deletedFrom(
	position: Position,
	seats: readonly { readonly to: string | null }[],
	days: number,
): string | null {
	if (!holdSeats.includes(position) || seats.length === 0) return null;
	const ends = seats.map(({ to }) => to);
	if (ends.includes(null)) return null;
	const last = ends.reduce<string>((latest, to) => (to !== null && to > latest ? to : latest), '');
	return addDays(last, days);
}
