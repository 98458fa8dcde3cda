const tags = { de: 'de-DE', en: 'en-GB' } as const;

/** "1.600 €"; cents only where there are some. */
export function euros(cents: number, locale: keyof typeof tags): string {
	return new Intl.NumberFormat(tags[locale], {
		style: 'currency',
		currency: 'EUR',
		trailingZeroDisplay: 'stripIfInteger',
	}).format(cents / 100);
}
