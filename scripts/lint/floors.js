import { posix, relative, sep } from 'node:path';
import { floors, packageHomes } from '../../floors.js';
import { root } from '../parts/run.js';

const names = Object.keys(floors).sort((a, b) => b.length - a.length);

/**
 * The floor that a file of `src/` stands on. Files directly in `src/` (hooks, the page's shell) belong to the
 * routes.
 * @param {string} path from the project's folder, with `/`
 * @returns {string | undefined} undefined outside `src/` and in a folder that `floors.js` does not know
 */
export function floorOf(path) {
	if (!path.startsWith('src/')) return undefined;
	const inside = path.slice('src/'.length);
	if (!inside.includes('/')) return 'routes';
	return names.find((name) => inside.startsWith(`${name}/`));
}

/** Path of what an import names, from the project's folder; undefined for packages. */
function targetOf(specifier, importer) {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
	if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(importer), specifier));
	return undefined;
}

/** Who alone may import a package, where that is laid down. */
function homeOf(specifier) {
	return Object.entries(packageHomes).find(
		([name]) => specifier === name || specifier.startsWith(`${name}/`)
	)?.[1];
}

/** Holds the table of floors.js: who may import whom, and which packages have one home. */
export const floorsRule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			above: '{{from}} may not import {{to}} (floors.js).',
			unknown: '{{path}} stands on no floor of floors.js.',
			across: 'Another floor is imported as #lib/…, not by a relative path.',
			alias: 'Say #lib/… instead of $lib/….',
			kit: "Only routes, components and state may know SvelteKit's own modules ({{specifier}}).",
			home: '{{specifier}} may be imported only in src/{{home}}.'
		}
	},
	create(context) {
		const importer = relative(root, context.filename).split(sep).join('/');
		if (!importer.startsWith('src/')) return {};
		const from = floorOf(importer);
		return {
			...(from
				? {}
				: { Program: (node) => context.report({ node, messageId: 'unknown', data: { path: importer } }) }),
			...onImports((source) => {
				const problem = from && judge(source.value, importer, from);
				if (problem) context.report({ node: source, ...problem });
			})
		};
	}
};

function judge(specifier, importer, from) {
	if (specifier === '$lib' || specifier.startsWith('$lib/')) return { messageId: 'alias' };
	if (/^\$(app|env)\//.test(specifier) && !['routes', 'lib/components', 'lib/state'].includes(from)) {
		return { messageId: 'kit', data: { specifier } };
	}
	const home = homeOf(specifier);
	if (home && !importer.startsWith(`src/${home}/`)) return { messageId: 'home', data: { specifier, home } };

	const target = targetOf(specifier, importer);
	if (target === undefined) return undefined;
	const to = floorOf(target);
	if (to === from) return undefined;
	if (to === undefined)
		return target.startsWith('src/') ? { messageId: 'unknown', data: { path: target } } : undefined;
	if (specifier.startsWith('.')) return { messageId: 'across' };
	const allowed = floors[from].some((name) => to === name || to === `lib/${name}`);
	return allowed ? undefined : { messageId: 'above', data: { from, to } };
}

/**
 * Visitors that call `see` with the literal of every import: static, dynamic, re-exported, of a type alone, and
 * of a worker (`new URL('./x.ts', import.meta.url)`).
 */
export function onImports(see) {
	const seeLiteral = (source) => typeof source?.value === 'string' && see(source);
	return {
		ImportDeclaration: (node) => seeLiteral(node.source),
		ExportNamedDeclaration: (node) => seeLiteral(node.source),
		ExportAllDeclaration: (node) => seeLiteral(node.source),
		ImportExpression: (node) => seeLiteral(node.source),
		TSImportType: (node) => seeLiteral(node.source),
		NewExpression(node) {
			const [first, second] = node.arguments;
			if (node.callee.name === 'URL' && second?.object?.type === 'MetaProperty') seeLiteral(first);
		}
	};
}
