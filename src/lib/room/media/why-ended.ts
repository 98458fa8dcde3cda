import { listChoices, permissionOf } from './capture.ts';
import type { MediaKind } from './media-kind.ts';

/** Why one that was open has ended by itself: `unknown` where the system took it, or the computer slept. */
export type EndReason = 'unplugged' | 'revoked' | 'unknown';

/**
 * @param id of the one that has ended
 * @param listed ids of those that the browser lists now; without the permission it names none
 */
export function endReasonOf(
	id: string,
	listed: readonly string[],
	permission: PermissionState | null,
): EndReason {
	if (listed.length > 0 && !listed.includes(id)) return 'unplugged';
	return permission === 'denied' || permission === 'prompt' ? 'revoked' : 'unknown';
}

/** @param id of it while it was open: Firefox gives none of one that has ended */
export async function whyEnded(kind: MediaKind, id: string): Promise<EndReason> {
	const [{ cameras, microphones }, permission] = await Promise.all([
		listChoices(),
		permissionOf(kind),
	]);
	const listed = (kind === 'camera' ? cameras : microphones).map(({ deviceId }) => deviceId);
	return endReasonOf(id, listed, permission);
}
