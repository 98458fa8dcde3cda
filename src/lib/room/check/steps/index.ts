import { found } from '$lib/council/checking.ts';
import type { StepName } from '$lib/council/checking.ts';
import { checkBrowser, checkPage } from './browser.ts';
import { checkCamera } from './camera.ts';
import { checkTcp, checkTurn, checkUdp } from './media.ts';
import { checkMicrophone } from './microphone.ts';
import { checkHttps, checkSignal } from './server.ts';
import type { Runner } from './setting.ts';
import { checkSpeaker } from './speaker.ts';

const checkQuality: Runner = async (setting, gone) => {
	const { line } = setting;
	if (!line?.sender) return found('notChecked', 'earlierFailed');
	setting.show({ kind: 'measuring' });
	const { measure } = await import('../network/network.ts');
	return await measure(setting, line, line.sender, gone);
};

export const runners: Readonly<Record<StepName, Runner>> = {
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
