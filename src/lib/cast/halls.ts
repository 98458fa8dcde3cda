import type { Hall } from '../council/nouns.ts';
import { idOf } from './chance.ts';

export const hallId = (seed: string, key: string): string => idOf(seed, `hall/${key}`);

export function halls(seed: string): readonly Hall[] {
	const address = 'Altes Rathaus, Marktplatz 1';
	return [
		{ id: hallId(seed, 'great'), name: 'Ratssaal', address },
		{ id: hallId(seed, 'small'), name: 'Kleiner Sitzungssaal', address },
		{ id: hallId(seed, 'library'), name: 'Lesesaal', address: 'Stadtbibliothek, Am Wehr 7' },
	];
}
