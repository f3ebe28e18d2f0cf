import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { networkOf, typesOf, type OutEdge, type OutNode, type Pair } from '../graph/networkOf.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { escapeXml, quoteXml } from '../text/writeXml.ts';

type Columns = ReadonlyMap<string, { readonly id: string; readonly type: string }>;

/**
 * The network of a map as GEXF 1.3: stakeholders and ties with their attributes, places and the colours of
 * their kinds. Dates are attributes, since a year alone is no date there; its schema knows no title, which is
 * the first line of the description.
 */
export function writeGexf(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { nodes, edges, isDirected } = networkOf(map);
	const nodeColumns = columnsOf(nodes);
	const edgeColumns = columnsOf(edges);
	const modified = options.at ? ` lastmodifieddate="${options.at.slice(0, 10)}"` : '';
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
		`\t<meta${modified}>`,
		'\t\t<creator>Roundtable</creator>',
		`\t\t<description>${escapeXml(methodNote(map, options).join('\n'))}</description>`,
		'\t</meta>',
		`\t<graph defaultedgetype="${isDirected ? 'directed' : 'undirected'}" mode="static">`,
		...declared('node', nodeColumns),
		...declared('edge', edgeColumns),
		'\t\t<nodes>',
		...nodes.map((node) => nodeLine(node, nodeColumns)),
		'\t\t</nodes>',
		'\t\t<edges>',
		...edges.map((edge) => edgeLine(edge, edgeColumns)),
		'\t\t</edges>',
		'\t</graph>',
		'</gexf>',
		''
	];
	return [{ name: 'map.gexf', bytes: encodeText(lines.join('\n')) }];
}

function columnsOf(items: readonly { readonly attributes: readonly Pair[] }[]): Columns {
	return new Map(
		[...typesOf(items)].map(([name, type], index) => [
			name,
			{ id: String(index), type: type === 'number' ? 'double' : type }
		])
	);
}

function declared(of: string, columns: Columns): string[] {
	if (columns.size === 0) return [];
	const each = [...columns].map(
		([name, { id, type }]) => `\t\t\t<attribute id="${id}" title=${quoteXml(name)} type="${type}"/>`
	);
	return [`\t\t<attributes class="${of}" mode="static">`, ...each, '\t\t</attributes>'];
}

function nodeLine({ id, label, attributes, position, colour }: OutNode, columns: Columns): string {
	const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	// Upwards in GEXF, downwards here.
	const place = position ? `<viz:position x="${position.x}" y="${0 - position.y}" z="0"/>` : '';
	const drawn = `<viz:color r="${r}" g="${g}" b="${b}"/>${place}`;
	return `\t\t\t<node id=${quoteXml(id)} label=${quoteXml(label)}>${values(attributes, columns)}${drawn}</node>`;
}

function edgeLine({ id, from, to, directed, weight, attributes }: OutEdge, columns: Columns): string {
	const strength = weight === undefined ? '' : ` weight="${weight}"`;
	const ends = `source=${quoteXml(from)} target=${quoteXml(to)} type="${directed ? 'directed' : 'undirected'}"`;
	return `\t\t\t<edge id=${quoteXml(id)} ${ends}${strength}>${values(attributes, columns)}</edge>`;
}

function values(attributes: readonly Pair[], columns: Columns): string {
	const each = attributes.map(
		([name, value]) => `<attvalue for="${columns.get(name)?.id}" value=${quoteXml(String(value))}/>`
	);
	return each.length > 0 ? `<attvalues>${each.join('')}</attvalues>` : '';
}
