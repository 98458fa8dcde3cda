import type { StaffRole } from './roles.ts';

/** Without use a sign-in of any role ends after these hours. */
export const idleHours = 12;

/** However much it is used, a sign-in ends so many hours after it began. */
export const longestHours: Readonly<Record<StaffRole, number>> = {
	administrator: 12,
	secretary: 12,
	chair: 7 * 24,
	office: 7 * 24,
};

/** What still lacks its second factor ends so soon: the password was asked just before. */
export const unfinishedMinutes = 30;

const minute = 60 * 1000;

/** @param createdAt and `now` in milliseconds of real time */
export const isOver = (
	role: StaffRole,
	createdAt: number,
	now: number,
	isUnfinished = false,
): boolean =>
	now >= createdAt + (isUnfinished ? unfinishedMinutes : longestHours[role] * 60) * minute;
