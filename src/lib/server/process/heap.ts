import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the process small on the shared machine of a city. By itself V8 lets a thousand pages pass
 * before it looks which of them can go (300 MB); so it looks more often, at the same speed of pages
 * (185 MB). There is no upper limit: a large council gets what it needs.
 */
export function staySmall(): void {
	setFlagsFromString('--max-semi-space-size=4');
	setFlagsFromString('--semi-space-growth-factor=1');
	setFlagsFromString('--heap-growing-percent=20');
}
