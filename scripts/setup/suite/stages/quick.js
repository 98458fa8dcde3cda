import { programStage } from './stage.js';

// What was in order last time is known by its content, in node_modules/.cache.
const known = ['--cache', '--cache-strategy', 'content'];
export const format = programStage('format', 'prettier', [
	...['--check', '--log-level', 'warn', ...known],
	'.',
]);
export const lint = programStage('lint', 'eslint', ['--max-warnings', '0', '.']);
// TypeScript 7 takes half the time; svelte-check itself and eslint need 6 beside it. What it keeps
// between two checks is thrown away: it does not see that a file was moved.
export const types = programStage('types', 'sh', [
	'-c',
	'rm -rf .svelte-kit/.svelte-check && svelte-kit sync && svelte-check --tsgo --fail-on-warnings --output human --threshold warning',
]);
