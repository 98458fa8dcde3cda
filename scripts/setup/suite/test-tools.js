import { existsSync, readdirSync } from 'node:fs';
import { aptInstall } from '../programs/apt.js';
import { browserPrograms } from '../programs/browsers.js';
import { livekitProgram, onPath } from '../programs/livekit-program.js';
import { withPrograms } from '../places.js';
import { lastLines, run } from '../run.js';
import { step } from '../terminal.js';
import { webkitPrograms } from '../programs/webkit.js';
import { words } from '../words.js';

/**
 * Gets what the tests need beside the dependencies.
 *
 * @returns {Promise<string[]>} a sentence for each that could not be had
 */
export async function getTestTools() {
	const missing = [
		(await livekitProgram()) ? null : words.noLivekitForTests,
		await getPostgres(),
		await getBrowser('chromium', 'chromium'),
		await getBrowser('firefox', 'firefox-esr'),
		await getWebkit(),
	];
	return missing.filter((sentence) => sentence !== null);
}

/** Debian keeps the server's programs off the PATH. */
const hasPostgres = () =>
	onPath('initdb') !== undefined ||
	(existsSync('/usr/lib/postgresql') &&
		readdirSync('/usr/lib/postgresql').some((version) =>
			existsSync(`/usr/lib/postgresql/${version}/bin/initdb`),
		));

async function getPostgres() {
	if (hasPostgres() || process.env.TEST_DATABASE_URL) return null;
	const why = await aptInstall(['postgresql']);
	return hasPostgres() ? null : words.toolMissing('PostgreSQL', why ?? '');
}

/** @param {'chromium' | 'firefox'} name @param {string} debian */
async function getBrowser(name, debian) {
	if (browserPrograms()[name]) return null;
	const why = await aptInstall([debian]);
	if (browserPrograms()[name]) return null;
	const own = await step(words.playwrightInstalling(name), () =>
		run('playwright', ['install', name], { env: withPrograms(process.env) }),
	);
	return own.code === 0 ? null : words.toolMissing(name, [why, lastLines(own.output, 3)].join(' '));
}

/** Playwright has no browser without calls. */
async function getWebkit() {
	if (webkitPrograms()) return null;
	const why = await aptInstall(['webkit2gtk-driver', 'xvfb']);
	return webkitPrograms() ? null : words.toolMissing('WebKitGTK', why ?? '');
}
