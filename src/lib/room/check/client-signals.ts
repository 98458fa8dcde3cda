import type { CheckReport } from '$lib/check/protocol.ts';

interface UserAgentData {
	getHighEntropyValues(names: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
}

/** What only the page knows of its device; our server adds the headers. */
export async function clientSignals(): Promise<CheckReport['signals']> {
	const { maxTouchPoints } = navigator;
	return { hints: await hints(), ...(maxTouchPoints >= 0 && { maxTouchPoints }) };
}

/** As the client hints headers would have them. Only Chromium has any. */
async function hints(): Promise<Record<string, string>> {
	const data: UserAgentData | undefined = Reflect.get(navigator, 'userAgentData');
	if (typeof data?.getHighEntropyValues !== 'function') return {};
	try {
		const { platform, platformVersion, model } = await data.getHighEntropyValues([
			'platform',
			'platformVersion',
			'model',
		]);
		return {
			'sec-ch-ua-platform': JSON.stringify(platform ?? ''),
			'sec-ch-ua-platform-version': JSON.stringify(platformVersion ?? ''),
			'sec-ch-ua-model': JSON.stringify(model ?? ''),
		};
	} catch {
		return {};
	}
}
