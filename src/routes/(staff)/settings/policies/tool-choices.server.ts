import { tools } from '$lib/catalogue/catalogue.ts';
import type { Choice } from '$lib/components/SelectField.svelte';
import { getLocale } from '$lib/paraglide/runtime.js';
import { toolName } from '$lib/wording/names.ts';

export const toolChoices = (): readonly Choice[] =>
	tools.map((tool) => ({ value: tool.id, text: toolName(tool, getLocale()) }));
