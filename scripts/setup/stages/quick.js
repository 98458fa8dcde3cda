import { programStage } from './stage.js';

export const format = programStage('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
export const lint = programStage('lint', 'eslint', ['--max-warnings', '0', '.']);
export const types = programStage('types', 'sh', [
	'-c',
	'svelte-kit sync && svelte-check --fail-on-warnings --output human --threshold warning',
]);
