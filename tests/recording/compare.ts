import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Shows in what two recordings differ: `node tests/recording/compare.ts BEFORE AFTER`. */

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined || !existsSync(before) || !existsSync(after)) {
	throw new Error('Say which folders: compare.ts BEFORE AFTER');
}
const git = (...options: readonly string[]) =>
	spawnSync('git', ['diff', '--no-index', '--no-renames', ...options, '--', before, after], {
		stdio: 'inherit',
	}).status;

git('-U1');
process.exitCode = git('--stat=200') === 0 ? 0 : 1;
