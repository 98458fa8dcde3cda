import { gzipSync } from 'node:zlib';
import { ceilings, tools } from '$lib/catalogue/catalogue.ts';
import { forJudging } from '$lib/catalogue/for-judging.ts';

const text = JSON.stringify(forJudging(tools, ceilings));
const packed = gzipSync(text, { level: 9 });

/** Public: the catalogue for the browser that judges by itself. */
export const GET = ({ request }) => {
	const isPacked = (request.headers.get('accept-encoding') ?? '').includes('gzip');
	return new Response(isPacked ? packed : text, {
		headers: {
			'content-type': 'application/json',
			'cache-control': 'public, max-age=3600',
			vary: 'accept-encoding',
			...(isPacked && { 'content-encoding': 'gzip' }),
		},
	});
};
