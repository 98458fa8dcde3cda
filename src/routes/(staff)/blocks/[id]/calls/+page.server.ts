import * as clock from '$lib/server/process/clock.ts';
import { readShown } from '../read.server.ts';

export const load = async ({ locals, params }) => {
	const { shown, told } = await readShown(locals, params.id);
	return { block: shown, told, now: clock.now() };
};
