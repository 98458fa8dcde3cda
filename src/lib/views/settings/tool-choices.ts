import { tools } from '../../catalogue/catalogue.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { toolName } from '../../wording/names.ts';

/** The tools of the catalogue, for a list to choose from. */
export const toolChoices = (locale: Locale) =>
	tools.map((tool) => ({ value: tool.id, text: toolName(tool, locale) }));
