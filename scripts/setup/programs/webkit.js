import { existsSync, readdirSync } from 'node:fs';
import { onPath } from './livekit-program.js';

/** @param {string} name */
const program = (name) => onPath(name) ?? [`/usr/bin/${name}`].find((path) => existsSync(path));

/**
 * A browser without calls, what drives it, and a screen that nobody sees. undefined: not there.
 *
 * @returns {{ browser: string, driver: string, screen: string } | undefined}
 */
export function webkitPrograms() {
	const browser = findBrowser();
	const [driver, screen] = [program('WebKitWebDriver'), program('Xvfb')];
	return browser && driver && screen ? { browser, driver, screen } : undefined;
}

/** Debian keeps it beside the library, in a folder of the machine's kind and the library's version. */
function findBrowser() {
	const libraries = '/usr/lib';
	return folders(libraries)
		.flatMap((machine) => folders(`${libraries}/${machine}`).map((it) => `${machine}/${it}`))
		.filter((folder) => folder.includes('/webkit2gtk-4'))
		.map((folder) => `${libraries}/${folder}/MiniBrowser`)
		.filter((path) => existsSync(path))
		.sort()
		.at(-1);
}

/** @param {string} path */
function folders(path) {
	try {
		return readdirSync(path);
	} catch {
		return [];
	}
}
