import type { Position } from './nouns.ts';
import { addDays } from '../calendar/day.ts';

/** What is deleted by itself, each so many days after it is no longer needed. */
export const retentionKinds = [
	'mandate',
	'history',
	'deviceChecks',
	'meetingEvents',
	'waitingDevices',
	'audit',
	'securityEvents',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];
/** Days by kind. */
export type Retention = Readonly<Record<RetentionKind, number>>;

/**
 * `mandate`: a person with devices and links, after the last seat ended; a month leaves time for
 * by-elections and corrections. `history`: what was said of a device and has been replaced.
 * `deviceChecks`: what device checks found. `meetingEvents`: what people said of their attendance and
 * what happened to them in a session, after it; a quarter leaves time to approve the minutes. `waitingDevices`: devices of imported lists whose person never came
 * into the register. `audit`: who changed what, for three years the time in which
 * most claims can be raised (§ 195 BGB). `securityEvents`: what was refused, and from which network, as long as somebody may
 * come to look into it.
 */
export const usualRetention: Retention = {
	mandate: 30,
	history: 730,
	deviceChecks: 180,
	meetingEvents: 90,
	waitingDevices: 90,
	audit: 1095,
	securityEvents: 30,
};

/** How far an administrator may move them: [shortest, longest]. */
export const retentionBounds: Readonly<Record<RetentionKind, readonly [number, number]>> = {
	mandate: [1, 365],
	history: [30, 1825],
	deviceChecks: [7, 730],
	meetingEvents: [7, 730],
	waitingDevices: [1, 365],
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
