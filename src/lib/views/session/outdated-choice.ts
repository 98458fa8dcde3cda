import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { offeredToolName } from './words.ts';

/** Why a tool cannot be taken on the page it was chosen on. */
export type OutdatedChoice =
	| { readonly kind: 'decided'; readonly toolId: string; readonly decidedByName: string }
	| { readonly kind: 'inputsChanged' };

export function outdatedSentence(outdated: OutdatedChoice, locale: Locale): string {
	if (outdated.kind === 'inputsChanged') return m.decide_changed({}, { locale });
	const { toolId, decidedByName: name } = outdated;
	return m.decide_meanwhile({ tool: offeredToolName(toolId, locale), name }, { locale });
}
