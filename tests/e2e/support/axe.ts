import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing that axe knows of WCAG 2.2 AA stands against the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
	// Of what passes nothing is read here: to write down each element of it takes as long as to look.
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(RULES)
		.analyze();
	const said = violations.map(
		({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`
	);
	expect(said).toEqual([]);
}
