import type { Tool } from './tool.ts';

/** Is the service over on that day? */
export const isRetired = ({ status }: Tool, day: string): boolean =>
	status.state === 'retired' && (status.date === null || status.date <= day);
