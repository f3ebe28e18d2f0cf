import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { house } from './scripts/lint/house.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{ ignores: ['assembly/', 'build/', '.svelte-kit/', 'data/', 'test-results/', 'pictures/', 'static/'] },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript does that job.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
		rules: {
			// The application is served from the root of its host.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and sets here are replaced whole or are no state; none is changed under a reader's eyes.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// A promise that nobody waits for is an error that nobody sees. Only where work is asynchronous, since
		// these rules need types, which cost more time than all others together.
		files: ['src/lib/{server,state}/**/*.ts', 'src/{cli,routes}/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false }
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		plugins: { house },
		rules: { 'house/floors': 'error', 'house/purity': 'error' }
	},
	{
		files: ['src/**/*.svelte'],
		plugins: { house },
		rules: { 'house/words': 'error' }
	},
	{
		// Programs speak to the terminal.
		files: ['scripts/**', 'server.js', 'src/cli/**', 'src/lib/server/**'],
		rules: { 'no-console': 'off' }
	}
);
