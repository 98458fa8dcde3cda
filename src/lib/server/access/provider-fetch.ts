import type { CustomFetch } from 'openid-client';

/** Seconds of patience with each answer of the provider. */
export const providerPatience = 5;
const mostAnswered = 512_000;

/** Asks the provider; an answer that grows too large is no answer. How long it may take: `providerPatience`. */
export const boundedFetch: CustomFetch = async (url, options) => {
	const response = await fetch(url, options as RequestInit);
	const body = await readAll(response, mostAnswered);
	const { status, headers } = response;
	return new Response(body.length === 0 ? null : body, { status, headers });
};

async function readAll({ body }: Response, most: number): Promise<Buffer<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body ?? []) {
		bytes += chunk.length;
		if (bytes > most) throw new Error(`the provider answered with more than ${most} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
