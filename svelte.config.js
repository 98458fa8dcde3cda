import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		csp: {
			mode: 'auto',
			// connect-src gains the address of the LiveKit server at run time: hooks.server.ts
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute: Kit's hidden element that reads a new page's title aloud.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'media-src': ['self', 'blob:', 'mediastream:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
			},
		},
		// One page answers under many addresses: what is refused is shown at the address that was asked for.
		paths: { relative: false },
		typescript: {
			config: (config) => {
				config.include.push(
					'../scripts/**/*.ts',
					'../scripts/**/*.js',
					'../tests/**/*.ts',
					'../*.ts',
					'../*.js',
				);
			},
		},
	},
};
