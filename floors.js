/**
 * The floors of the house, from the ground up: what each may import besides itself.
 * Read by the linter (`eslint.config.js`) and by the test of the layout; the reasons stand in each
 * floor's README.
 */
/** @type {string[]} */
const base = [];
const i18n = ['base'];
const model = ['base'];
const analysis = ['model', ...model];
const views = ['analysis', 'i18n', ...analysis];
const formats = ['views', ...views];
const server = ['formats', ...formats];
const state = ['formats', ...formats];
const canvas = ['views', ...views];
const components = ['state', 'canvas', ...state];

/** Folder under src/ → floors it may import. */
export const floors = {
	'lib/base': base,
	'lib/i18n': i18n,
	'lib/model': model,
	'lib/analysis': analysis,
	'lib/views': views,
	'lib/formats': formats,
	'lib/server': server,
	'lib/state': state,
	'lib/canvas': canvas,
	'lib/components': components,
	routes: [...components, 'components', 'server'],
	cli: ['server', ...server]
};

/** Floors that know no clock, chance, DOM, disk or network: these come in as arguments. */
export const pureFloors = ['lib/base', 'lib/i18n', 'lib/model', 'lib/analysis', 'lib/views', 'lib/formats'];

/** Packages that only one folder under src/ may import. */
export const packageHomes = {
	sigma: 'lib/canvas',
	'@sigma': 'lib/canvas',
	kysely: 'lib/server/store',
	'better-sqlite3': 'lib/server/store',
	pg: 'lib/server/store',
	'better-auth': 'lib/server/accounts'
};
