import { isBuiltin } from 'node:module';
import { relative, sep } from 'node:path';
import { pureFloors } from '../../floors.js';
import { root } from '../parts/run.js';
import { floorOf, onImports } from './floors.js';

/** Names of the world outside that a pure floor may not reach. */
const worldly = new Set(
	(
		'crypto process performance window self document navigator location history fetch XMLHttpRequest WebSocket ' +
		'EventSource Worker localStorage sessionStorage indexedDB setTimeout setInterval setImmediate queueMicrotask ' +
		'requestAnimationFrame requestIdleCallback console Buffer require'
	).split(' ')
);

/** Members of otherwise harmless objects. */
const worldlyMembers = new Set(['Date.now', 'Math.random']);

/** Pure floors know no clock, chance, DOM, disk or network: these come in as arguments. */
export const purityRule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			world: '{{name}} belongs to the world outside; on a pure floor it comes in as an argument.'
		}
	},
	create(context) {
		const floor = floorOf(relative(root, context.filename).split(sep).join('/'));
		if (floor === undefined || !pureFloors.includes(floor)) return {};
		const report = (node, name) => context.report({ node, messageId: 'world', data: { name } });
		return {
			...mergeVisitors(
				onImports((source) => isBuiltin(source.value) && report(source, source.value)),
				{
					MemberExpression(node) {
						const name = `${node.object.name}.${node.computed ? node.property.value : node.property.name}`;
						if (worldlyMembers.has(name)) report(node, name);
					},
					NewExpression(node) {
						if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
					},
					CallExpression(node) {
						if (node.callee.name === 'Date') report(node, 'Date()');
					}
				}
			),
			'Program:exit'() {
				for (const reference of globalReferences(context.sourceCode)) {
					const { identifier } = reference;
					if (worldly.has(identifier.name) && reference.isValueReference !== false)
						report(identifier, identifier.name);
				}
			}
		};
	}
};

/** References to names that no module of ours declares, whether or not the linter was told of them. */
function globalReferences({ scopeManager }) {
	const { through, variables } = scopeManager.globalScope;
	const declared = variables.filter((variable) => variable.defs.length === 0);
	return [...new Set([...through, ...declared.flatMap((variable) => variable.references)])];
}

/** One visitor that does what several would. */
function mergeVisitors(...visitors) {
	const merged = {};
	for (const [kind, visit] of visitors.flatMap(Object.entries)) {
		const before = merged[kind];
		merged[kind] = before ? (node) => (before(node), visit(node)) : visit;
	}
	return merged;
}
