import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { house } from '../../scripts/lint/house.js';
import { root } from '../../scripts/parts/run.js';

const linter = new Linter({ cwd: root });

/**
 * What one rule of the house says of a text, as if it stood at `path`.
 * @returns the ids of its messages, in the order of the text
 */
export function lintText(
	rule: keyof typeof house.rules & string,
	path: string,
	text: string
): (string | undefined)[] {
	const config: Linter.Config[] = [
		...(svelte.configs.base as Linter.Config[]),
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser as Linter.Parser } },
		{
			files: ['**/*.{ts,svelte}'],
			plugins: { house: house as never },
			rules: { [`house/${rule}`]: 'error' }
		}
	];
	return linter.verify(text, config, join(root, path)).map((found) => found.messageId ?? found.message);
}
