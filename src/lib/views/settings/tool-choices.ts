import { tools } from '../../catalogue/catalogue.ts';
import type { Choice } from '../../components/SelectField.svelte';
import { getLocale } from '../../paraglide/runtime.js';
import { toolName } from '../../wording/names.ts';

export const toolChoices = (): readonly Choice[] =>
	tools.map((tool) => ({ value: tool.id, text: toolName(tool, getLocale()) }));
