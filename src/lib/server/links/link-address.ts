import { config } from '../process/config.ts';
import { linkFor } from './sign.ts';

/** The whole address of somebody's personal link, to hand out. */
export const linkAddress = ({
	linkId,
	linkGeneration,
}: {
	readonly linkId: string;
	readonly linkGeneration: number;
}): string => config().origin + linkFor({ id: linkId, generation: linkGeneration });
