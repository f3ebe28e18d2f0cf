import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		// Style sheets come with the page: thirty small ones were asked for before anything was drawn.
		inlineStyleThreshold: 20_000,
		// Windows that are open learn within so many milliseconds that a newer version is there.
		version: { pollInterval: 60_000 },
		adapter: adapter({ out: 'build' }),
		// Our own check (`server/http/origin.ts`) covers every content type and knows a machine's names for itself.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Places and colours that a picture computes are attributes of its marks.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				// No text becomes markup or the address of a script, but by the few that are named here.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'roundtable-picture', 'default']
			}
		}
	}
};
