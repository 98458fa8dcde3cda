import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Size } from './large-council.ts';

const Started = v.object({ origin: v.string(), system: v.string() });

/** Starts an invented council information system of that size; it ends with this process, or by `close`. */
export async function startSource(size: Size) {
	const child = fork(resolve('tests/bench/source-program.ts'), [JSON.stringify(size)]);
	const [said] = await once(child, 'message');
	return { ...v.parse(Started, said), close: () => void child.disconnect() };
}
