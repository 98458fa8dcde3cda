import { gzipSync } from 'node:zlib';
import { ceilings, tools } from '$lib/catalogue/catalogue.ts';
import { withDecisions } from '$lib/catalogue/city-policy.ts';
import type { CityDecision } from '$lib/catalogue/city-policy.ts';
import { forJudging } from '$lib/catalogue/for-judging.ts';
import { cityDecisions } from '$lib/server/register/city-decisions.ts';

/** The last answer, and what the city had decided then: that alone changes while we run. */
let made: { readonly of: string; readonly text: string; readonly packed: Buffer } | null = null;

function factsWith(decisions: readonly CityDecision[]) {
	const of = JSON.stringify(decisions);
	if (made?.of !== of) {
		const text = JSON.stringify(forJudging(withDecisions(tools, decisions), ceilings));
		made = { of, text, packed: gzipSync(text, { level: 9 }) };
	}
	return made;
}

/** Public: the catalogue for the browser that judges by itself. */
export const GET = async ({ request }) => {
	const { text, packed } = factsWith(await cityDecisions());
	const isPacked = (request.headers.get('accept-encoding') ?? '').includes('gzip');
	return new Response(isPacked ? new Uint8Array(packed) : text, {
		headers: {
			'content-type': 'application/json',
			'cache-control': 'public, max-age=300',
			vary: 'accept-encoding',
			...(isPacked && { 'content-encoding': 'gzip' }),
		},
	});
};
