import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFirstPassword } from './first-password.ts';
import { appMemory, appProgram } from '../../scripts/setup/launch/app-program.js';

/** The built app on its own, without LiveKit, on data of its own. */
export interface App {
	/** Where it listens; equal to its ORIGIN unless another was given. */
	readonly address: string;
	readonly origin: string;
	/** The SQLite file, unless DATABASE_URL says otherwise. */
	readonly file: string;
	readonly administrator: { readonly email: string; readonly password: string };
	readonly links: readonly string[];
	/** All it has written to its log. */
	log(): string;
	/** Bytes of memory it holds. */
	memory(): number;
	/** Ends it as a power failure does: nothing in it hears of that. */
	kill(): Promise<void>;
	/** Asks it to end as `npm start` does. @returns its exit code, when it is gone */
	end(): Promise<number | null>;
	/** Starts it again on the same data, at the same address, and waits until it answers. */
	startAgain(): Promise<void>;
	/** Starts it again and does not wait. */
	begin(): void;
	stop(): Promise<void>;
}

export function freePort(): Promise<number> {
	const probe = createServer();
	return new Promise((resolve) =>
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		}),
	);
}

export async function startApp(given: Readonly<Record<string, string>> = {}): Promise<App> {
	const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-app-'));
	const port = given.PORT ?? String(await freePort());
	const address = `http://127.0.0.1:${port}`;
	const env = {
		...process.env,
		...appMemory,
		VOLLZAEHLIG_DATA: data,
		DATABASE_URL: '',
		HOST: '127.0.0.1',
		PORT: port,
		ORIGIN: address,
		LOG_LEVEL: 'info',
		VOLLZAEHLIG_DEMO: '1',
		BODY_SIZE_LIMIT: '41M',
		VOLLZAEHLIG_PARENT: '1',
		...given,
	};
	const prepared = spawnSync('node', ['scripts/prepare.ts'], { env, encoding: 'utf8' });
	if (prepared.status !== 0) throw new Error(prepared.stderr);
	const { links } = JSON.parse(prepared.stdout);
	const administrator = await setFirstPassword(env);

	let said = '';
	const run = () => {
		// It ends itself when our end of its standard input closes, however we end.
		const child = spawn('node', appProgram, { env, stdio: ['pipe', 'pipe', 'pipe'] });
		child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
		const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		return { child, gone };
	};
	let running = run();
	const stop = async () => {
		running.child.stdin.end();
		await running.gone;
		rmSync(data, { recursive: true, force: true });
	};
	const untilItAnswers = async () => {
		const patience = Date.now() + 60_000;
		while (!(await fetch(`${address}/healthz`).then(Boolean, () => false))) {
			if (Date.now() > patience || running.child.exitCode !== null) {
				await stop();
				throw new Error(`the app did not start: ${said}`);
			}
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	};
	await untilItAnswers();
	return {
		address,
		origin: env.ORIGIN,
		file: join(data, 'vollzaehlig.sqlite'),
		administrator,
		links,
		log: () => said,
		memory: () => {
			const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(running.child.pid)], {
				encoding: 'utf8',
			});
			return Number(stdout) * 1024;
		},
		kill: async () => {
			running.child.kill('SIGKILL');
			await running.gone;
		},
		end: async () => {
			running.child.kill('SIGTERM');
			running.child.stdin.end();
			await running.gone;
			return running.child.exitCode;
		},
		startAgain: async () => {
			running = run();
			await untilItAnswers();
		},
		begin: () => {
			running = run();
		},
		stop,
	};
}

/** Asks by plain HTTP, as a program would, and follows nothing. */
export class Visitor {
	readonly #app: App;
	readonly #cookies = new Map<string, string>();
	constructor(app: App) {
		this.#app = app;
	}

	/** What it says to be signed in. */
	cookie(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	async ask(path: string, init: RequestInit = {}): Promise<Response> {
		const headers = new Headers(init.headers);
		// One that is kept may be the one that the server closes just now, or that died with it.
		if (!headers.has('connection')) headers.set('connection', 'close');
		headers.set('cookie', this.cookie());
		const response = await fetch(this.#app.address + path, {
			...init,
			headers,
			redirect: 'manual',
		});
		for (const line of response.headers.getSetCookie()) {
			const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
			this.#cookies.set(name, value);
		}
		return response;
	}

	/** Sends a form from a page of ours. */
	send(
		path: string,
		values: Readonly<Record<string, string>> = {},
		headers: Readonly<Record<string, string>> = {},
	): Promise<Response> {
		return this.ask(path, {
			method: 'POST',
			body: new URLSearchParams(values),
			headers: { origin: this.#app.origin, accept: 'text/html', ...headers },
		});
	}

	signIn({ email, password }: App['administrator']): Promise<Response> {
		return this.send('/sign-in', { email, password });
	}
}
