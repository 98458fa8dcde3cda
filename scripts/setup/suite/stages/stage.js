/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} [report] what failed, for people
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {(env: NodeJS.ProcessEnv) => Promise<Result>} run
 */

import { lastLines, run } from '../../run.js';

/**
 * A stage that counts as one: a program that ends well or not.
 *
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} given
 * @returns {Stage}
 */
export const programStage = (name, program, given) => ({
	name,
	async run(env) {
		const { code, output } = await run(program, given, { env });
		return code === 0 ? { passed: 1, failed: 0 } : failed(lastLines(output, 60));
	},
});

/** @param {string} report @returns {Result} */
export const failed = (report) => ({ passed: 0, failed: 1, report });
