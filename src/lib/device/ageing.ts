import { dayMs } from '../calendar/moment.ts';
import type { Fact, FactKind } from './fact.ts';
import { byField } from './values.ts';

/**
 * For how many days a fact may be relied on without asking again; `null`: it never ages. Browsers get a
 * release every four weeks and systems every two months, so that after a quarter a version is no more
 * than a lower bound; networks and rights change when somebody reorganises; parts break or get lost.
 * What is built in stays.
 */
const lastsDays: Readonly<Record<FactKind, number | null>> = {
	platform: null,
	model: null,
	identifier: null,
	os: 90,
	browser: 90,
	otherBrowsers: 90,
	inAppBrowser: 90,
	calls: null,
	camera: 365,
	microphone: 365,
	speaker: 365,
	h264Encoder: 365,
	canInstall: 365,
	'network.udp': 180,
	'network.tcp443': 180,
	'network.tcpOther': 180,
	'apps.*': 90,
	'conditions.*': 365,
	osBuild: null,
	managed: null,
	supervised: null,
	ownership: null,
	serial: null,
	'original.*': null,
	accounts: 365,
};
const lasting = byField(lastsDays);

/** @returns `null` for what never ages, such as the model */
export const lastingDays = ({ field }: Pick<Fact, 'field'>): number | null => lasting(field);

/**
 * Should somebody look whether it is still so? An aged fact keeps its place in the judgement, for a
 * version only ever grows; it is marked wherever it is shown.
 *
 * @param now UTC, ISO 8601
 */
export function isAged(fact: Pick<Fact, 'field' | 'observedAt'>, now: string): boolean {
	const lasts = lastingDays(fact);
	return lasts !== null && Date.parse(now) - Date.parse(fact.observedAt) > lasts * dayMs;
}
