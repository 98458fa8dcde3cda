/** reading → mapping → checking → ready → saving → done; it ends too when cancelled or failed. */
export const importStates = [
	'reading',
	'mapping',
	'checking',
	'ready',
	'saving',
	'done',
	'cancelled',
	'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** Whether a process works on it. */
export const isWorking = (state: ImportState): boolean =>
	state === 'reading' || state === 'checking' || state === 'saving';

export const isOver = (state: ImportState): boolean =>
	state === 'done' || state === 'cancelled' || state === 'failed';
