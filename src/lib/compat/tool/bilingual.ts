/** Text for people in each language of the product; the judgement does not read it. */
export interface Bilingual {
	readonly de: string;
	readonly en: string;
}
