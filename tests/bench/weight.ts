import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** JavaScript that a page has loaded, as bytes after gzip, without what was cached before. */
export class Scripts {
	readonly #loaded: Promise<number>[] = [];

	/**
	 * Call it before the page is opened.
	 *
	 * @param types which contents are weighed
	 */
	constructor(page: Page, types = /javascript/) {
		page.on('response', (response) => {
			const type = response.headers()['content-type'] ?? '';
			if (types.test(type)) this.#loaded.push(response.body().then(weigh));
		});
	}

	/** Waits until none has come for half a second: the network of a page that follows is never idle. */
	async settled(): Promise<void> {
		for (let count = -1; count !== this.#loaded.length; await pause(500)) {
			count = this.#loaded.length;
			await Promise.all(this.#loaded);
		}
	}

	async bytes(): Promise<number> {
		const sizes = await Promise.all(this.#loaded);
		return sizes.reduce((sum, size) => sum + size, 0);
	}
}

/** Scripts that stand in the document itself. */
export async function inlineBytes(page: Page): Promise<number> {
	const texts = await page.locator('script:not([src])').allTextContents();
	return weigh(Buffer.from(texts.join('\n')));
}

const weigh = (body: Buffer) => (body.length > 0 ? gzipSync(body).length : 0);
