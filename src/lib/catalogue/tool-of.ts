import type { Tool } from '../compat/tool/tool.ts';
import { toolById } from './catalogue.ts';

/** A tool's id and name; one that the catalogue no longer knows goes by its id. */
export const toolOf = (toolId: string): Pick<Tool, 'id' | 'name'> =>
	toolById(toolId) ?? { id: toolId, name: toolId };
