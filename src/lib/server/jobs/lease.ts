/** Who holds a job: what another number writes is refused. */
export interface Lease {
	readonly jobId: string;
	readonly number: number;
}

/** Somebody else has the job by now, or it is over: nothing was written. */
export class LeaseLost extends Error {
	constructor({ jobId, number }: Lease) {
		super(`lease ${number} of job ${jobId} holds no longer`);
		this.name = 'LeaseLost';
	}
}
