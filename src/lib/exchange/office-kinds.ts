import type { OfficeKind } from '../council/nouns.ts';
import { firstOf } from './first-rule.ts';

const rules: readonly (readonly [OfficeKind, RegExp])[] = [
	[
		'group',
		/fraktion|gruppe|partei|wähler|liste\b|^(spd|cdu|csu|fdp|afd|bsw|volt|die linke|grüne|bündnis)/,
	],
	['mayor', /bürgermeister|landr(at|ätin)\b|\bob\b|mayor/],
	[
		'councilOffice',
		/rats?büro|sitzungs(dienst|büro)|gremien|büro des (stadt|gemeinde|kreis)?rat|kreistagsbüro|council office/,
	],
	['deputyMayor', /dezernat|beigeordnet|dezernent|stadtkämmer|deputy/],
];

/** What an office is, by its name. */
export const officeKindOf = (name: string): OfficeKind =>
	firstOf(rules, [name])?.value ?? 'department';
