import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { roomFloor } from './src/lib/catalogue/room-floor.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['cookie', 'baseLocale'],
			cookieName: 'language',
			cookieMaxAge: 60 * 60 * 24 * 365,
			emitTsDeclarations: true,
		}),
		sveltekit(),
	],
	build: {
		// What the catalogue promises of our own room must be true of the bundle.
		target: Object.entries(roomFloor).map(([browser, version]) => browser + version),
	},
	// KERN's own sheets speak of deprecations that only KERN can mend.
	css: { preprocessorOptions: { scss: { quietDeps: true } } },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
		environment: 'node',
		env: { LOG_LEVEL: 'silent' },
	},
});
