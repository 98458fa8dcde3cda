import { expect, test, vi } from 'vitest';
import { watch } from './watchdog.js';

/** A server that lives for a moment, as often as it is started. */
function shortLived(milliseconds: number) {
	const start = vi.fn(async () => {
		gone = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
	});
	let gone = Promise.resolve();
	return { start, child: () => ({ gone }) };
}

test('a server that ends is started again within a second', async () => {
	const server = shortLived(60_000);
	const onBack = vi.fn();
	const began = performance.now();
	const end = watch(server, { onBack, onGivingUp: () => {} });
	await vi.waitFor(() => expect(onBack).toHaveBeenCalledOnce());
	expect(performance.now() - began).toBeLessThan(1000);
	end();
});

test('one that ends five times in a minute is given up', async () => {
	const server = shortLived(1);
	const onGivingUp = vi.fn();
	watch(server, { onBack: () => {}, onGivingUp });
	await vi.waitFor(() => expect(onGivingUp).toHaveBeenCalledOnce(), 5000);
	expect(server.start).toHaveBeenCalledTimes(4);
});

test('nothing is started once the watch has ended', async () => {
	const server = shortLived(20);
	await server.start();
	const end = watch(server, { onBack: () => {}, onGivingUp: () => {} });
	end();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(server.start).toHaveBeenCalledOnce();
});
