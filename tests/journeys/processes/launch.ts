import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownEnvironment } from '../../../scripts/setup/suite/own-environment.js';
import type { Ports } from '../../../scripts/setup/launch/ports.js';

/** `npm start`, as a process of its own. */
export interface Launch {
	readonly process: ChildProcess;
	/** All it has said. */
	said(): string;
	/** Resolves when it is ready, or rejects with what it said when it ends before. */
	readonly ready: Promise<void>;
	/** Its exit code. */
	readonly ended: Promise<number | null>;
}

export function launch(
	data: string,
	ports: Ports,
	env: Readonly<Record<string, string>> = {},
): Launch {
	const child = spawn('node', ['scripts/setup/launch/start.js'], {
		env: {
			...ownEnvironment(process.env),
			LANG: 'de_DE.UTF-8',
			LC_ALL: '',
			VOLLZAEHLIG_DATA: data,
			PORT: String(ports.app),
			LIVEKIT_PORT: String(ports.livekit),
			LIVEKIT_TCP_PORT: String(ports.livekitTcp),
			LIVEKIT_UDP_PORT: String(ports.livekitUdp),
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	const ready = new Promise<void>((resolve, reject) => {
		for (const output of [child.stdout, child.stderr]) {
			output.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				if (said.includes('Beenden mit Strg+C')) resolve();
			});
		}
		void ended.then(() => reject(new Error(said)));
	});
	// Whoever expects it to end does not wait for it to be ready.
	ready.catch(() => {});
	return { process: child, said: () => said, ready, ended };
}

/** The processes noted beside the data: LiveKit and the app. */
export function childrenOf(data: string): number[] {
	const note: { children: { pid: number }[] } = JSON.parse(
		readFileSync(join(data, 'running.json'), 'utf8'),
	);
	return note.children.map(({ pid }) => pid);
}

export function isRunning(pid: number): boolean {
	try {
		// A process that has ended and whose parent has not looked yet still has a number.
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}

/** The program of a process, "livekit-server" or "node". */
export const programOf = (pid: number) =>
	readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.split('/').at(-1);
