import type { CheckReport } from '$lib/council/checking.ts';

interface UserAgentData {
	getHighEntropyValues(names: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
}

/** What only the page can tell of its device; on the server the headers are added. */
export async function toldSignals(): Promise<CheckReport['signals']> {
	const { maxTouchPoints } = navigator;
	return { hints: await hints(), ...(maxTouchPoints >= 0 && { maxTouchPoints }) };
}

/** As the headers would have them, had they been asked for. Only Chromium has any. */
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
