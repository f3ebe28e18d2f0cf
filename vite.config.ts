import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/parts/chromium.js';

/** Vite, SvelteKit and the two kinds of unit tests: `node` (most) and `browser` (components, in Chromium). */
export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// What pages share comes in one file: seventy small ones took a second to ask for. What lays
						// pictures out is heavy, and waits until somebody presents.
						codeSplitting: {
							groups: [
								{
									name: 'shared',
									tags: ['$initial'],
									minShareCount: 2,
									test: (id) => !/[\\/](kernels|layouts|story)[\\/]/.test(id)
								}
							]
						}
					}
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		// A slow machine is no failure: only what hangs is.
		testTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// Most files take longer to load what they test than to test it: a process loads it once.
					isolate: false,
					// Unless told, a machine of two processors would leave one of them idle.
					maxWorkers: Math.max(2, availableParallelism() - 1),
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/e2e/**']
				}
			},
			{
				extends: true,
				// Found at once: a package that Vite met only midway would reload the test that is running.
				optimizeDeps: {
					// Each icon is a component of its own, compiled like ours when it is met.
					exclude: ['@lucide/svelte'],
					include: [
						'axe-core',
						'graphology',
						'papaparse',
						'saxes',
						'sigma',
						'sigma/rendering',
						'sigma/utils',
						'zod'
					]
				},
				test: {
					name: 'browser',
					include: ['tests/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false
					}
				}
			}
		]
	}
});
