import { chromium, firefox } from '@playwright/test';
import type { Browser } from '@playwright/test';
import config from '../../playwright.config.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A browser as the configuration has it, for what needs both at once. */
export async function launch(name: BrowserName): Promise<Browser> {
	const { channel, launchOptions } = config.projects?.find((it) => it.name === name)?.use ?? {};
	return await { chromium, firefox }[name].launch({ channel, ...launchOptions });
}
