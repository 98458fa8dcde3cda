import { readShown } from '../read.server.ts';

export const load = async ({ locals, params }) => {
	const { shown, told } = await readShown(locals, params.id);
	return { block: shown, told, now: new Date().toISOString() };
};
