/**
 * @param share between 0 and 1
 * @returns the nearest-rank quantile; NaN of nothing
 */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function heading(text: string): void {
	console.log(`\n${text}`);
}

/** @param reach what it is held against, in words */
export function figure(what: string, value: string, reach = ''): void {
	console.log(`  ${what.padEnd(58)} ${value.padStart(24)}${reach && `   (${reach})`}`);
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const seconds = (value: number) => `${value.toFixed(2)} s`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
