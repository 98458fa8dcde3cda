import type { AccountCode } from './tool/account.ts';

/** Facts that may be missing, each a question somebody can answer. */
export const questions = [
	'devices',
	'platform',
	'model',
	'os',
	'update',
	'browser',
	'browserVersion',
	'appInstalled',
	'canInstall',
	'camera',
	'microphone',
	'speaker',
	'network',
	'turnTls443',
	'dialIn',
	'webClientAllowed',
	'anonymousJoinAllowed',
	'cityApproval',
] as const;
export type FactQuestion = (typeof questions)[number];

/** A fact that is not recorded yet, or an account of which it is not known whether the person has it. */
export type MissingFact = FactQuestion | AccountCode;

const ofArrangement: readonly MissingFact[] = [
	'turnTls443',
	'dialIn',
	'webClientAllowed',
	'anonymousJoinAllowed',
	'cityApproval',
] satisfies readonly FactQuestion[];

/** Whether the organiser knows it, who sets the tool up, and none of the people. */
export const isOfArrangement = (fact: MissingFact): boolean => ofArrangement.includes(fact);
