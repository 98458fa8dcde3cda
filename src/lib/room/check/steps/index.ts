import { found } from '$lib/check/steps.ts';
import type { StepName } from '$lib/check/steps.ts';
import { checkBrowser, checkPage } from './browser.ts';
import { checkCamera } from './camera.ts';
import type { StepRunner } from './context.ts';
import { checkTcp, checkTurn, checkUdp } from './media.ts';
import { checkMicrophone } from './microphone.ts';
import { checkHttps, checkSignal } from './server.ts';
import { checkSpeaker } from './speaker.ts';

const checkQuality: StepRunner = async (context, signal) => {
	const { connections } = context;
	if (!connections?.sender) return found('notChecked', 'earlierFailed');
	context.prompt({ kind: 'measuring' });
	const { measure } = await import('../network/network.ts');
	return await measure(context, connections, connections.sender, signal);
};

export const runners: Readonly<Record<StepName, StepRunner>> = {
	page: checkPage,
	browser: checkBrowser,
	camera: checkCamera,
	microphone: checkMicrophone,
	speaker: checkSpeaker,
	https: checkHttps,
	signal: checkSignal,
	udp: checkUdp,
	tcp: checkTcp,
	turn: checkTurn,
	quality: checkQuality,
};
