import { ceilings } from '../../catalogue/catalogue.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { modelWord } from '../../wording/names.ts';

/** Apple's models, as the catalogue knows them; whoever has another types its name. */
export const modelNames = (locale: Locale): readonly string[] =>
	ceilings.appleMobile.map(({ name }) => modelWord(name, locale));
