import type { Fact } from './fact.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * For how many days a fact may be relied on without asking again, by the first part of its field.
 * Browsers get a release every four weeks and systems every two months, so that after a quarter a
 * version is no more than a lower bound; networks and rights change when somebody reorganises; parts
 * break or get lost. What is built in stays.
 */
const lastsDays: Readonly<Record<string, number>> = {
	os: 90,
	browser: 90,
	otherBrowsers: 90,
	apps: 90,
	inAppBrowser: 90,
	network: 180,
	canInstall: 365,
	camera: 365,
	microphone: 365,
	speaker: 365,
	h264Encoder: 365,
	conditions: 365,
	accounts: 365,
};

/** @returns `null` for what never ages, such as the model */
export const lastingDays = ({ field }: Pick<Fact, 'field'>): number | null =>
	lastsDays[field.split('.')[0] ?? field] ?? null;

/**
 * Should somebody look whether it is still so? An aged fact keeps its place in the judgement, for a
 * version only ever grows; it is marked wherever it is shown.
 *
 * @param now UTC, ISO 8601
 */
export function isAged(fact: Pick<Fact, 'field' | 'observedAt'>, now: string): boolean {
	const lasts = lastingDays(fact);
	return lasts !== null && Date.parse(now) - Date.parse(fact.observedAt) > lasts * day;
}
