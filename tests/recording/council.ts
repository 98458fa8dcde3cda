import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstPassword } from '../journeys/first-password.ts';
import { startApp } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';

/** A Tuesday morning in spring, on which nothing ends or begins. */
export const moment = '2027-04-13T07:20:00.000Z';
/** The same morning, when forms are sent. */
export const formsMoment = '2027-04-13T07:40:00.000Z';
/** By then the first session and its links are over. */
export const later = '2027-04-17T07:20:00.000Z';

/** Where it says that it is; only to loopback may another clock be shown. */
export const origin = 'http://localhost';

/** Nobody listens at port 9: our own room is offered, and what needs its server says that it is away. */
const livekit = {
	LIVEKIT_URL: 'ws://127.0.0.1:9',
	LIVEKIT_API_KEY: 'recording',
	LIVEKIT_API_SECRET: 'a secret of the recording, nowhere in use',
};

/** The demonstration council as it was filled at `moment`; it lives through several starts of the app. */
export class RecordedCouncil {
	readonly #data = mkdtempSync(join(tmpdir(), 'vollzaehlig-recording-'));
	readonly administrator: App['administrator'];

	/** @param from what it goes on from, on data of its own; else the council is filled */
	constructor(from?: RecordedCouncil) {
		if (from) {
			cpSync(from.#data, this.#data, { recursive: true });
			this.administrator = from.administrator;
			return;
		}
		const env = { ...process.env, ...this.#environment(moment) };
		const { status, stdout, stderr } = spawnSync('node', ['scripts/prepare.ts'], {
			env,
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(stderr);
		// The app's start sets it.
		this.administrator = {
			email: JSON.parse(stdout).administrator.email,
			password: firstPassword,
		};
	}

	/** Starts the built app with its clock at that moment. */
	start(at: string): Promise<App> {
		return startApp(this.#environment(at));
	}

	remove(): void {
		rmSync(this.#data, { recursive: true, force: true });
	}

	#environment(at: string): Record<string, string> {
		return {
			...livekit,
			VOLLZAEHLIG_DATA: this.#data,
			VOLLZAEHLIG_CLOCK: at,
			DATABASE_URL: '',
			ORIGIN: origin,
			TZ: 'Europe/Berlin',
			NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${import.meta.resolve('./fixed.ts')}`,
		};
	}
}
