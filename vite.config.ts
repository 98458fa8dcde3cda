import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.ts';
import { roomFloor } from './src/lib/catalogue/room-floor.ts';

const pureTests =
	'src/lib/{access,audit,calendar,cast,catalogue,compat,council,detect,device,exchange,fleet,plan,views,wording}/**/*.test.ts';

export default defineConfig({
	plugins: [
		// Making them again takes seconds and empties the folder under whoever reads it meanwhile.
		process.env.MESSAGES_ARE_MADE !== '1' &&
			paraglideVitePlugin({ ...paraglide, strategy: [...paraglide.strategy] }),
		sveltekit(),
		{
			name: 'server-target',
			// On the server it is the Node of .nvmrc: nothing has to be said in older words there.
			configEnvironment(name, options) {
				if (name === 'ssr') options.build = { ...options.build, target: 'node24' };
			},
		},
	],
	// The script of the attendee's page is bundled as Vite bundles workers, apart from Kit's own:
	// routes/j/[link]/preview.ts. As modules, so that the room is loaded only when it is entered.
	worker: {
		format: 'es',
		plugins: () => [svelte()],
		rolldownOptions: {
			// Svelte's parts do nothing by being loaded: a piece that uses none of the lists does not fetch them.
			treeshake: {
				moduleSideEffects: [{ test: /svelte\/src\/internal\/client\//, sideEffects: false }],
			},
			output: {
				// What only the room and the lists of devices need would come along with the page.
				codeSplitting: {
					includeDependenciesRecursively: false,
					groups: [{ name: 'lists', test: /blocks.each\.js|bindings.select\.js/ }],
				},
			},
		},
	},
	build: {
		// What the catalogue promises of our own room must be true of the bundle.
		target: Object.entries(roomFloor).map(([browser, version]) => browser + version),
	},
	// KERN's own sheets speak of deprecations that only KERN can mend.
	css: { preprocessorOptions: { scss: { quietDeps: true } } },
	test: {
		environment: 'node',
		env: { LOG_LEVEL: 'silent' },
		// All cores: by itself Vitest leaves one free, which on two cores is half.
		maxWorkers: '100%',
		// For what hangs: that a machine has other work too is no reason to fail.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					// Functions and data without state, so that no test can find what another left. They are
					// loaded once for many files: loading them took most of the time.
					name: 'pure',
					include: [pureTests],
					isolate: false,
					pool: 'threads',
				},
			},
			{
				extends: true,
				test: {
					name: 'others',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
					exclude: [pureTests],
				},
			},
		],
	},
});
