/**
 * reading → mapping → checking → ready → saving → done; it ends too when cancelled or failed. While it is
 * saved it can stop: then it is saved on, or taken back → takenBack, which may stop as well.
 */
export const importStates = [
	'reading',
	'mapping',
	'checking',
	'ready',
	'saving',
	'stopped',
	'takingBack',
	'takeBackStopped',
	'done',
	'takenBack',
	'kept',
	'cancelled',
	'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** Whether a process works on it. */
export const isWorking = (state: ImportState): boolean =>
	state === 'reading' || state === 'checking' || state === 'saving' || state === 'takingBack';

/** Whether a part of the file is in the register and somebody has to decide what becomes of it. */
export const isHalfDone = (state: ImportState): boolean =>
	state === 'stopped' || state === 'takeBackStopped';

export const overStates: readonly ImportState[] = [
	'done',
	'takenBack',
	'kept',
	'cancelled',
	'failed',
];
export const isOver = (state: ImportState): boolean => overStates.includes(state);
