import { chromium, firefox } from '@playwright/test';
import type { Browser, LaunchOptions } from '@playwright/test';
import config from '../../playwright.config.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type DrivenBrowser = (typeof browserNames)[number];

/** A browser as the configuration has it, for what needs both at once; `change` makes it another. */
export async function launch(
	name: DrivenBrowser,
	change: (options: LaunchOptions) => LaunchOptions = (options) => options,
): Promise<Browser> {
	const { channel, launchOptions } = config.projects?.find((it) => it.name === name)?.use ?? {};
	return await { chromium, firefox }[name].launch({ channel, ...change(launchOptions ?? {}) });
}

/** On a computer that has neither camera nor microphone. */
export const withoutDevices = (options: LaunchOptions): LaunchOptions => ({
	...options,
	args: options.args?.filter((one) => one !== '--use-fake-device-for-media-stream'),
	firefoxUserPrefs: { ...options.firefoxUserPrefs, 'media.navigator.streams.fake': false },
});

/** Whose settings let no page have the camera; in Chromium `grantPermissions` says who has what. */
export const withCameraDenied = (options: LaunchOptions): LaunchOptions => ({
	...options,
	args: options.args?.filter((one) => one !== '--use-fake-ui-for-media-stream'),
	firefoxUserPrefs: {
		...options.firefoxUserPrefs,
		'media.navigator.permission.disabled': false,
		'permissions.default.camera': 2,
		'permissions.default.microphone': 1,
	},
});
