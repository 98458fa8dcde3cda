import { spawnSync } from 'node:child_process';

/** A product whose clock somebody sets; it was started with VOLLZAEHLIG_CLOCK. */
interface SetClock {
	/** Its folder of data. */
	readonly data: string;
	/** As it was started with. */
	readonly clock: string;
	readonly origin: string;
}

/** Sets the clock of a running product by its command. @param moment "2027-03-01T10:15" */
export function moveClock({ data, clock, origin }: SetClock, moment: string) {
	const { stdout, stderr, status } = spawnSync('node', ['scripts/admin.ts', 'clock', moment], {
		encoding: 'utf8',
		env: {
			...process.env,
			...{ VOLLZAEHLIG_CLOCK: clock, ORIGIN: origin, DATABASE_URL: '', VOLLZAEHLIG_DATA: data },
		},
	});
	return { said: (stdout + stderr).trim(), status };
}
