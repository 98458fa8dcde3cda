/** How messages/ become functions: for Vite's plugin and for the command that runs without Vite. */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'baseLocale'] as const,
	cookieName: 'language',
	cookieMaxAge: 60 * 60 * 24 * 365,
	emitTsDeclarations: false,
};
