/** Everything a command says while it works goes to standard error; results go to standard output. */

/** @param {string} line */
export const say = (line) => process.stderr.write(line + '\n');

/** @param {string} line */
export const print = (line) => process.stdout.write(line + '\n');

const isTerminal = process.stderr.isTTY === true;

/**
 * Says what is being done, and on that it still is: in a terminal each second in place, elsewhere
 * a line every 20 seconds.
 *
 * @template T
 * @param {string} what
 * @param {(progress: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
	const start = Date.now();
	let detail = '';
	const seconds = () => Math.round((Date.now() - start) / 1000);
	const line = () => `${what} … ${[detail, `${seconds()} s`].filter(Boolean).join(', ')}`;
	if (!isTerminal) say(`${what} …`);
	const timer = setInterval(
		() => (isTerminal ? process.stderr.write(`\r\x1b[K${line()}`) : say(line())),
		isTerminal ? 500 : 20_000,
	);
	try {
		return await work((now) => (detail = now));
	} finally {
		clearInterval(timer);
		if (isTerminal) process.stderr.write(`\r\x1b[K${line()}\n`);
	}
}
