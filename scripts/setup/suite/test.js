import { join } from 'node:path';
import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { compileMessages } from '../programs/messages.js';
import { withPrograms } from '../places.js';
import { ownEnvironment } from './own-environment.js';
import { endRunning } from '../run.js';
import { whenToEnd } from '../signals.js';
import { calls, pages } from './stages/journeys.js';
import { format, lint, types } from './stages/quick.js';
import { failed } from './stages/stage.js';
import { unit } from './stages/unit.js';
import { print, say } from '../terminal.js';
import { openTestFolder } from './test-folder.js';
import { getTestTools } from './test-tools.js';
import { Trouble } from '../trouble.js';

/** `npm test`, and with --quick `npm run check`. The last line is the sum: "N passed, N failed". */

const quick = process.argv.includes('--quick');
const began = Date.now();
const { folder, close } = openTestFolder({ inMemory: true });
const env = withPrograms({
	...ownEnvironment(process.env),
	TMPDIR: folder,
	// A hundred times the same programs are started; compiled once is enough.
	NODE_COMPILE_CACHE: join(folder, 'compiled'),
	CI: '1',
	LANG: 'de_DE.UTF-8',
});
const sum = { passed: 0, failed: 0 };
let ending = false;

/** @param {import('./stages/stage.js').Stage} stage */
async function perform(stage) {
	const start = Date.now();
	const result = await stage.run(env).catch((error) => {
		if (error instanceof Trouble) return failed(error.message);
		return failed(String(error instanceof Error ? error.stack : error));
	});
	if (ending) return;
	sum.passed += result.passed;
	sum.failed += result.failed;
	const seconds = Math.round((Date.now() - start) / 1000);
	if (result.report) say(`\n── ${stage.name} ──\n${result.report}\n`);
	say(
		`${result.failed === 0 ? '✓' : '✘'} ${stage.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
	);
}

/** One after another. @param {readonly import('./stages/stage.js').Stage[]} stages */
async function lane(...stages) {
	for (const stage of stages) if (!ending) await perform(stage);
}

/** @param {number} code */
async function end(code) {
	if (ending) return;
	ending = true;
	endRunning();
	// What we started gets a moment to end what it started.
	await new Promise((resolve) => setTimeout(resolve, code === 130 ? 1500 : 0));
	await close();
	if (code !== 130) {
		say(`\n${Math.round((Date.now() - began) / 1000)} s`);
		print(`${sum.passed} passed, ${sum.failed} failed`);
	}
	process.exit(code);
}

whenToEnd(() => void end(130));

const dependencies = { name: 'dependencies', run: async () => (await installDependencies(), done) };
const messages = { name: 'messages', run: async () => (await compileMessages(), done) };
const build = { name: 'build', run: async () => (await buildApp(), done) };
const tools = {
	name: 'tools',
	run: async () => {
		const missing = await getTestTools();
		return missing.length === 0
			? done
			: { passed: 0, failed: missing.length, report: missing.join('\n') };
	},
};
const done = { passed: 1, failed: 0 };

await lane(dependencies, messages);
if (quick) {
	await Promise.all([lane(types), lane(format, lint, unit)]);
} else {
	await lane(tools);
	// Two cores: what needs quiet comes last and alone.
	await Promise.all([lane(build, types), lane(format, lint, unit)]);
	await lane(pages, calls);
}
await end(sum.failed === 0 ? 0 : 1);
