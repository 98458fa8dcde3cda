/** No form but an upload is as large as this. */
export const largestForm = 512_000;

/**
 * Whether a request brings more than its page has any use for. The process takes large bodies
 * because imports are files; a body of unknown length is as good as a large one.
 *
 * @param route as Kit calls it; `null`: there is no such page
 */
export function isBodyTooLarge(request: Request, route: string | null): boolean {
	if (request.body === null || route?.startsWith('/(staff)/imports/')) return false;
	const length = request.headers.get('content-length');
	return length === null || Number(length) > largestForm;
}
