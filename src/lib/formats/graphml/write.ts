import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { networkOf, present, typesOf, type Pair } from '../graph/networkOf.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { escapeXml, readableToken, toToken } from '../text/writeXml.ts';

/**
 * The network of a map as GraphML 1.0: stakeholders with their kind, jurisdiction, place, colour and
 * attributes, ties with kind, strength and dates. Projects, values and judgments have no place there. Its
 * schema wants name tokens for ids and names: others are spelt out, and the id of the graph says so to us.
 */
export function writeGraphml(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const network = networkOf(map);
	const nodes = network.nodes.map(({ id, label, attributes, position, colour }) => ({
		id,
		attributes: [
			...present([['label', label]]),
			...attributes,
			// Tools that draw take places and colours from these names.
			...present([
				['x', position?.x],
				['y', position?.y],
				['colour', colour]
			]).filter(([name]) => !attributes.some(([own]) => own === name))
		]
	}));
	const edges = network.edges.map((edge) => ({
		edge,
		attributes: [...present([['weight', edge.weight]]), ...edge.attributes]
	}));
	const nodeKeys = declareKeys('node', 'n', nodes);
	const edgeKeys = declareKeys('edge', 'e', edges);
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
		`\t<desc>${escapeXml(methodNote(map, options).join('\n'))}</desc>`,
		...[...nodeKeys.values(), ...edgeKeys.values()].map(({ line }) => `\t${line}`),
		`\t<graph id="${OURS}" edgedefault="${network.isDirected ? 'directed' : 'undirected'}">`,
		...nodes.map(({ id, attributes }) => element('node', `id="${toToken(id)}"`, attributes, nodeKeys)),
		...edges.map(({ edge: { id, from, to, directed }, attributes }) =>
			element(
				'edge',
				`id="${toToken(id)}" source="${toToken(from)}" target="${toToken(to)}" directed="${directed}"`,
				attributes,
				edgeKeys
			)
		),
		'\t</graph>',
		'</graphml>',
		''
	];
	return [{ name: 'map.graphml', bytes: encodeText(lines.join('\n')) }];
}

/** Id of the graph in our own files, by which a reader knows how ids and names are spelt. */
export const OURS = 'roundtable';

interface Key {
	readonly id: string;
	readonly line: string;
}

function declareKeys(
	of: string,
	prefix: string,
	items: readonly { readonly attributes: readonly Pair[] }[]
): Map<string, Key> {
	const taken = new Set<string>();
	return new Map(
		[...typesOf(items)].map(([name, type], index) => {
			const id = `${prefix}${index}`;
			const typed = type === 'number' ? 'double' : type;
			const token = readableToken(name, taken);
			taken.add(token);
			const opening = `<key id="${id}" for="${of}" attr.name="${token}" attr.type="${typed}"`;
			return [
				name,
				{ id, line: token === name ? `${opening}/>` : `${opening}><desc>${escapeXml(name)}</desc></key>` }
			];
		})
	);
}

function element(
	name: string,
	opening: string,
	attributes: readonly Pair[],
	keys: ReadonlyMap<string, Key>
): string {
	const cells = attributes.map(
		([key, value]) => `<data key="${keys.get(key)?.id}">${escapeXml(String(value))}</data>`
	);
	return `\t\t<${name} ${opening}>${cells.join('')}</${name}>`;
}
