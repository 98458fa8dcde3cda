/**
 * Waits until an address answers.
 *
 * @param {string} url
 * @param {() => boolean} isWorthIt false: whoever should answer is gone
 * @param {number} [patience] milliseconds
 * @returns {Promise<boolean>}
 */
export async function answers(url, isWorthIt, patience = 60_000) {
	const end = Date.now() + patience;
	while (isWorthIt() && Date.now() < end) {
		try {
			const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
			await response.arrayBuffer();
			if (response.status < 500) return true;
		} catch {
			// Not yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return false;
}
