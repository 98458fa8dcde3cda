import { health } from '$lib/server/process/health.ts';
import { json } from '@sveltejs/kit';

export const GET = async () => {
	const state = await health();
	return json(state, {
		status: state.store === 'ok' ? 200 : 503,
		headers: { 'cache-control': 'no-store' },
	});
};
