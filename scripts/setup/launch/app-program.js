/**
 * How Node runs the built app: small, on the machine that a city shares among many services. By itself
 * V8 lets a thousand pages pass before it looks which of them can go (300 MB); so it looks more often,
 * at the same speed of pages (`npm run bench`). There is no upper limit: a large council gets what it needs.
 */
export const appProgram = [
	'--max-semi-space-size=4',
	'--semi-space-growth-factor=1',
	'--heap-growing-percent=20',
	'build',
];

/**
 * glibc keeps free memory for each thread that ever asked, and what was freed in between: two such
 * hoards are enough, and what lies free at the end of one goes back.
 */
export const appMemory = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
