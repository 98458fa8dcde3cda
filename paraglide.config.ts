/** How messages/ become functions: for Vite's plugin and for the command that runs without Vite. */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	// What somebody chose, else what their browser asks for, else German.
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'] as const,
	cookieName: 'language',
	cookieMaxAge: 60 * 60 * 24 * 365,
	emitTsDeclarations: false,
};
