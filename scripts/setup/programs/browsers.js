import { existsSync } from 'node:fs';
import { onPath } from './livekit-program.js';

const names = {
	chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
	firefox: ['firefox-esr', 'firefox'],
};

/**
 * The browsers of this machine. undefined: none, so Playwright takes its own.
 *
 * @returns {{ chromium: string | undefined, firefox: string | undefined }}
 */
export const browserPrograms = () => ({
	chromium: find(names.chromium),
	firefox: find(names.firefox),
});

/** @param {readonly string[]} programs */
const find = (programs) =>
	programs
		.flatMap((name) => [onPath(name), `/usr/bin/${name}`])
		.find((path) => path !== undefined && existsSync(path));
