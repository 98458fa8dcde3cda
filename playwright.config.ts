import { defineConfig, devices } from '@playwright/test';
import { browserPrograms } from './scripts/setup/programs/browsers.js';

/**
 * Stock Firefox is driven over WebDriver BiDi. Both see a fake camera and a fake microphone, ask
 * nobody, play sound without a tap and call nobody on the internet.
 */
const { chromium, firefox } = browserPrograms();

/** Starts both browsers itself: once is enough. */
const withBoth = ['story.spec.ts', 'played-devices.spec.ts', 'without-calls.spec.ts'];
/** By folder and not by pattern, which would match what lies above the checkout too. */
const inFolder = (name: string) => `tests/journeys/${name}`;
const besides = /journeys[\\/][^\\/]+\.spec\.ts$/;
/** What the server or axe decide is the same in every browser: once is enough but for `npm run soak`. */
const once = process.env.EVERY_ENGINE === '1' ? undefined : /@once/;
/**
 * Of the pages without a call, what the engine may do otherwise: detect the device, send files, hold
 * to the content security policy, fill fields by keyboard, judge by script. axe looks at these pages
 * in Firefox too, and at those of calls. Its rules are one script about the document, so that it
 * looks at every page in Chromium alone; what forms keep and refuse is the server's doing.
 */
const engineDependent = ['device-link', 'imports', 'settings', 'what-if'];

const inChromium = {
	...devices['Desktop Chrome'],
	launchOptions: {
		executablePath: chromium,
		chromiumSandbox: false,
		args: [
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--autoplay-policy=no-user-gesture-required',
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
		],
	},
};

const inFirefox = {
	...devices['Desktop Firefox'],
	...(firefox ? { channel: 'moz-firefox' } : {}),
	launchOptions: {
		executablePath: firefox,
		firefoxUserPrefs: {
			'intl.accept_languages': 'de-DE, de',
			'media.navigator.streams.fake': true,
			'media.navigator.permission.disabled': true,
			'media.autoplay.default': 0,
			'app.update.enabled': false,
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
		},
	},
};

export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results',
	// Two cores carry two browsers, a server and LiveKit: one journey at a time.
	workers: 1,
	retries: 0,
	fullyParallel: false,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		locale: 'de-DE',
		timezoneId: 'Europe/Berlin',
		// What was done and asked, without pictures of each step: those cost as much as the journey.
		trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
	},
	projects: [
		// Asked by plain HTTP: no browser, and once is enough.
		{ name: 'http', testDir: inFolder('http') },
		// The commands themselves, and what becomes of the processes they start.
		{ name: 'processes', testDir: inFolder('processes') },
		// Pages without a call: two at a time do no harm.
		{ name: 'pages in chromium', testDir: inFolder('pages'), use: inChromium },
		{
			name: 'pages in firefox',
			testDir: inFolder('pages'),
			testMatch: engineDependent.map((name) => `${name}.spec.ts`),
			use: inFirefox,
		},
		// The app killed a hundred times: `npm run soak -- kills`.
		{ name: 'kills', testDir: inFolder('soak'), use: { trace: 'off' } },
		{ name: 'chromium', testMatch: besides, use: inChromium },
		{
			name: 'firefox',
			testMatch: besides,
			testIgnore: withBoth,
			...(once && { grepInvert: once }),
			use: inFirefox,
		},
	],
});
