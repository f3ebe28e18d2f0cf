import { access } from './access.js';
import { files } from './files.js';
import { live } from './live.js';
import { pages } from './pages.js';
import { running } from './running.js';
import { store } from './store.js';
import { web } from './web.js';

/**
 * A goal of reliability: what it asks, where `npm test` holds its small size, what `npm run test:full` measures, and
 * what of it nothing holds yet.
 * @typedef {{
 *   goal: string, what: string, held?: [file: string, size: string][],
 *   full?: [size: string, measure: () => Promise<import('../suites.js').Outcome>][], missing?: string
 * }} Goal
 */

/** Every goal in the order of its number, under the heading of its kind. @type {[string, Goal[]][]} */
export const sections = [
	['Durability and the log', store],
	['Live workshops', live],
	['Imports and exports', files],
	['Who may see what', access],
	['Security on the web', web],
	['Accessibility and two languages', pages],
	['Running it', running]
];

export const goals = sections.flatMap(([, list]) => list);
