import { readFileSync } from 'node:fs';

/**
 * One after another over one connection, so that it is the server's time and not a queue's.
 *
 * @returns milliseconds from the request to the last byte, each
 */
export async function serverTimes(url: string, cookie: string, count: number): Promise<number[]> {
	const times: number[] = [];
	for (let index = 0; index < count; index += 1) {
		const start = performance.now();
		const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
		await response.arrayBuffer();
		if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
		times.push(performance.now() - start);
	}
	return times;
}

/** Resident memory of a process in bytes, as Linux counts it. */
export function residentMemory(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}
