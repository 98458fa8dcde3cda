import { createHmac } from 'node:crypto';

/**
 * A code that stands for a serial number, so that a device is found again and its number is not
 * kept: without the key, which lies beside the database, nobody gets back to it.
 */
export const serialCode = (key: string, serial: string): string =>
	`serial:${createHmac('sha256', key).update(`imported serial ${serial.trim().toUpperCase()}`).digest('base64url').slice(0, 22)}`;
