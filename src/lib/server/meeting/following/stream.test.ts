import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, messageOf, opening } from '../../../meeting/following.ts';
import { Stream } from './stream.ts';

function streamed(after = 0) {
	const happened: string[] = [];
	const stream = new Stream({
		after,
		closed: () => happened.push('closed'),
		abandon: () => happened.push('abandoned'),
	});
	return { stream, happened };
}

const textOf = ({ body }: Stream) => new Response(body).text();

test('messages come in order, and the last says why it is the last', async () => {
	const { stream, happened } = streamed();
	stream.send(1, { a: 1 });
	stream.send(3, { a: 3 });
	stream.end('gone');
	expect(await textOf(stream)).toBe(
		opening + messageOf(1, { a: 1 }) + messageOf(3, { a: 3 }) + endOf('gone'),
	);
	expect(happened).toEqual(['closed']);
});

test('nothing older comes than what was sent, or than what the page has seen', async () => {
	const { stream } = streamed(4);
	for (const number of [3, 5, 4, 5]) stream.send(number, { number });
	stream.end('restart');
	expect((await textOf(stream)).match(/(?<=^id: )\d+/gm)).toEqual(['5', '5']);
});

test('a stream that is over takes nothing more', async () => {
	const { stream, happened } = streamed();
	stream.end('gone');
	stream.send(1, {});
	stream.end('restart');
	expect(await textOf(stream)).toBe(opening + endOf('gone'));
	expect(happened).toEqual(['closed']);
});

test('a page that goes away closes its stream', async () => {
	const { stream, happened } = streamed();
	await stream.body.cancel();
	stream.send(1, {});
	expect(happened).toEqual(['closed']);
});

test('a client that does not read is given up before much waits for it', async () => {
	const { stream, happened } = streamed();
	let sent = 0;
	while (happened.length === 0 && sent < 1000) stream.send(++sent, {});
	expect(sent).toBeLessThanOrEqual(16);
	expect(happened).toEqual(['closed', 'abandoned']);
	await expect(textOf(stream)).rejects.toThrow('does not read');
});

test('a client that reads as slowly as it is told is kept', async () => {
	const { stream, happened } = streamed();
	const reader = stream.body.getReader();
	for (let number = 1; number <= 100; number++) {
		stream.send(number, {});
		await reader.read();
	}
	expect(happened).toEqual([]);
});

test('however often a page comes back: no number is lower than one before, and none is missed', async () => {
	const readings = fc.array(fc.array(fc.nat(9), { maxLength: 8 }), { maxLength: 6 });
	await fc.assert(
		fc.asyncProperty(readings, async (connections) => {
			let seen = 0;
			for (const numbers of connections) {
				const { stream } = streamed(seen);
				for (const number of numbers) stream.send(number, { number });
				stream.end('restart');
				const text = await textOf(stream);
				const heard = [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number));
				expect(heard).toEqual(heard.toSorted((a, b) => a - b));
				expect(Math.min(seen, ...heard)).toBe(seen);
				expect(Math.max(seen, ...heard)).toBe(Math.max(seen, ...numbers));
				seen = heard.at(-1) ?? seen;
			}
		}),
	);
});
