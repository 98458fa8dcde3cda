/** Text for people in each language of the product; it decides nothing. */
export interface Bilingual {
	readonly de: string;
	readonly en: string;
}
