import { ceilings } from '../../catalogue/catalogue.ts';

/** Apple's models, as the catalogue knows them; whoever has another types its name. */
export const modelNames: readonly string[] = ceilings.appleMobile.map(({ name }) => name);
