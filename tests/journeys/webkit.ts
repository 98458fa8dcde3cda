import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { webkitPrograms } from '../../scripts/setup/programs/webkit.js';
import { freePort } from './app.ts';

/**
 * WebKitGTK's small browser, which has no WebRTC, on a screen that nobody sees. Playwright does not
 * know it, so it is driven by the protocol itself (W3C WebDriver).
 */
export class MiniBrowser {
	readonly #session: string;
	readonly #processes: readonly ChildProcess[];
	private constructor(session: string, processes: readonly ChildProcess[]) {
		this.#session = session;
		this.#processes = processes;
	}

	static async start(): Promise<MiniBrowser> {
		const programs = webkitPrograms();
		if (!programs) throw new Error('There is no WebKitGTK to test with');
		const screen = spawn(
			programs.screen,
			['-displayfd', '1', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
			{ stdio: ['ignore', 'pipe', 'ignore'] },
		);
		const display = await new Promise<string>((resolve, reject) => {
			createInterface(screen.stdout).once('line', resolve);
			screen.once('exit', () => reject(new Error('The screen did not start')));
		});
		const port = await freePort();
		const driver = spawn(programs.driver, [`--port=${port}`], {
			// A locale that is not installed makes it ask for English; in none it asks for no language.
			env: {
				...process.env,
				LANG: 'C.UTF-8',
				LC_ALL: 'C.UTF-8',
				DISPLAY: `:${display}`,
				LIBGL_ALWAYS_SOFTWARE: '1',
			},
			stdio: 'ignore',
		});
		const address = `http://127.0.0.1:${port}`;
		const options = { binary: programs.browser, args: ['--automation'] };
		const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
		const processes = [driver, screen];
		try {
			await answers(`${address}/status`);
			const made = await send(`${address}/session`, 'POST', { capabilities });
			return new MiniBrowser(`${address}/session/${textOf(made, 'sessionId')}`, processes);
		} catch (error) {
			for (const process of processes) process.kill();
			throw error;
		}
	}

	/** Comes back when the page has loaded. */
	async open(url: string): Promise<void> {
		await send(`${this.#session}/url`, 'POST', { url });
	}

	/** The value of an expression in the page. */
	run(expression: string): Promise<unknown> {
		return send(`${this.#session}/execute/sync`, 'POST', {
			script: `return ${expression}`,
			args: [],
		});
	}

	async click(selector: string): Promise<void> {
		const found = await send(`${this.#session}/element`, 'POST', {
			using: 'css selector',
			value: selector,
		});
		// The name the protocol gives to what stands for an element.
		const id = textOf(found, 'element-6066-11e4-a52e-4f735466cecf');
		await send(`${this.#session}/element/${id}/click`, 'POST', {});
	}

	async close(): Promise<void> {
		await send(this.#session, 'DELETE').catch(() => {});
		for (const process of this.#processes) process.kill();
	}
}

async function answers(url: string): Promise<void> {
	const patience = Date.now() + 20_000;
	while (!(await fetch(url).then(Boolean, () => false))) {
		if (Date.now() > patience) throw new Error('The driver did not start');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

async function send(url: string, method: string, body?: unknown): Promise<unknown> {
	const response = await fetch(url, { method, body: body ? JSON.stringify(body) : undefined });
	const answer: unknown = await response.json();
	const value = typeof answer === 'object' && answer && 'value' in answer ? answer.value : null;
	if (!response.ok) throw new Error(JSON.stringify(value));
	return value;
}

function textOf(value: unknown, name: string): string {
	const found = Object.entries(value ?? {}).find(([key]) => key === name)?.[1];
	if (typeof found !== 'string') throw new Error(`the driver answered without ${name}`);
	return found;
}
