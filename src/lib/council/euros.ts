const german = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,2})?$/;
const english = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/;
/** What a column of 32 bits holds in cents. */
const most = 20_000_000_00;

/**
 * Reads an amount as people write it: "1.600", "1600,50 €", "1,600.50".
 *
 * @returns cents; `null` for nothing typed; `undefined` for what is no amount
 */
export function centsOf(typed: string): number | null | undefined {
	const text = typed.replace(/[\s€]|eur$/giu, '');
	if (text === '') return null;
	const decimal = german.test(text)
		? text.replaceAll('.', '').replace(',', '.')
		: english.test(text)
			? text.replaceAll(',', '')
			: null;
	if (decimal === null) return undefined;
	const [euros = '', cents = ''] = decimal.split('.');
	const amount = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
	return amount <= most ? amount : undefined;
}

/** As it stands in a field: "1600" or "1600,50". */
export function euroText(cents: number | null): string {
	if (cents === null) return '';
	const rest = cents % 100;
	return `${(cents - rest) / 100}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
