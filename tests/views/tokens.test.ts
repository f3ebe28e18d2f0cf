import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palettes, themes } from '#lib/views/palette.ts';

const sheet = readFileSync(new URL('../../src/styles/themes.css', import.meta.url), 'utf8');

/** The colours that a theme's block of the style sheet sets; the light block stands for all. */
function tokensOf(theme: string): Map<string, string> {
	const blocks = [...sheet.matchAll(/([^{}]*)\{([^}]*)\}/g)].filter(
		([, selector = '']) => selector.includes(`'${theme}'`) || selector.includes("'light'")
	);
	const last = blocks.sort(([, a = '']) => (a.includes("'light'") ? -1 : 1));
	return new Map(
		last.flatMap(([, , body = '']) =>
			[...body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/gi)].map(
				([, name = '', value = '']): [string, string] => [name, value.toUpperCase()]
			)
		)
	);
}

it.each(themes)('draws pictures and pages of the %s theme in the same colours', (theme) => {
	const tokens = tokensOf(theme);
	const palette = palettes[theme] as unknown as Record<string, unknown>;
	const shared = [...tokens.keys()].filter((name) => typeof palette[name] === 'string');
	expect(shared).toEqual(expect.arrayContaining(['ink', 'muted', 'tie', 'accent', 'surface']));
	for (const name of shared)
		expect([name, tokens.get(name)]).toEqual([name, String(palette[name]).toUpperCase()]);
});
