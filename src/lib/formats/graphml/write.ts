import { pathOf } from '#lib/model/jurisdictions.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile } from '../format.ts';
import type { AttributeValue } from '../graph/RawGraph.ts';
import { encodeText } from '../text/decode.ts';

type Attributes = readonly (readonly [name: string, value: AttributeValue])[];

/**
 * The network of a map as GraphML 1.0: stakeholders with their kind, jurisdiction and attributes, ties
 * with kind, strength and dates. Projects, values and judgments have no place there.
 */
export function writeGraphml(map: StakeholderMap): readonly NamedFile[] {
	const nodes = [...map.stakeholders.values()].map((stakeholder) => {
		const own: Attributes = present([
			['label', stakeholder.name],
			['name_fr', stakeholder.nameFr],
			['kind', stakeholder.kind],
			[
				'jurisdiction',
				pathOf(map, stakeholder.home)
					.map(({ name }) => name)
					.join(' > ') || undefined
			],
			['description', stakeholder.description],
			['website', stakeholder.website],
			['source_text', stakeholder.source],
			['confidence', stakeholder.confidence]
		]);
		const taken = new Set(own.map(([name]) => name));
		const extra = (stakeholder.attributes ?? [])
			.filter(({ name }) => !taken.has(name))
			.map(({ name, value }) => [name, value] as const);
		return { id: stakeholder.id, attributes: [...own, ...extra] };
	});
	const edges = [...map.ties.values()].map((tie) => ({
		tie,
		attributes: present([
			['relationship', tie.kind],
			['weight', tie.strength],
			['since', tie.since],
			['until', tie.until],
			['confidence', tie.confidence],
			['source_text', tie.source]
		])
	}));
	const nodeKeys = declareKeys('node', 'n', nodes);
	const edgeKeys = declareKeys('edge', 'e', edges);
	const directed = edges.some(({ tie }) => tie.directed);
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
		...[...nodeKeys.values(), ...edgeKeys.values()].map(({ line }) => `\t${line}`),
		`\t<graph id=${quote(map.header.id)} edgedefault="${directed ? 'directed' : 'undirected'}">`,
		...nodes.map(({ id, attributes }) => element('node', `id=${quote(id)}`, attributes, nodeKeys)),
		...edges.map(({ tie, attributes }) =>
			element(
				'edge',
				`id=${quote(tie.id)} source=${quote(tie.from)} target=${quote(tie.to)} directed="${tie.directed}"`,
				attributes,
				edgeKeys
			)
		),
		'\t</graph>',
		'</graphml>',
		''
	];
	return [{ name: `${map.header.id}.graphml`, bytes: encodeText(lines.join('\n')) }];
}

interface Key {
	readonly id: string;
	readonly line: string;
}

function declareKeys(
	of: string,
	prefix: string,
	items: readonly { readonly attributes: Attributes }[]
): Map<string, Key> {
	const types = new Map<string, string>();
	for (const { attributes } of items) {
		for (const [name, value] of attributes) {
			const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
			types.set(name, types.has(name) && types.get(name) !== type ? 'string' : type);
		}
	}
	return new Map(
		[...types].map(([name, type], index) => {
			const id = `${prefix}${index}`;
			return [
				name,
				{ id, line: `<key id="${id}" for="${of}" attr.name=${quote(name)} attr.type="${type}"/>` }
			];
		})
	);
}

function element(
	name: string,
	opening: string,
	attributes: Attributes,
	keys: ReadonlyMap<string, Key>
): string {
	const cells = attributes.map(
		([key, value]) => `<data key="${keys.get(key)?.id}">${escape(String(value))}</data>`
	);
	return `\t\t<${name} ${opening}>${cells.join('')}</${name}>`;
}

function present(pairs: readonly (readonly [string, AttributeValue | undefined])[]): Attributes {
	return pairs.filter((pair): pair is readonly [string, AttributeValue] => pair[1] !== undefined);
}

function quote(text: string): string {
	return `"${escape(text)}"`;
}

/** Escapes what XML would read as markup; characters that XML cannot hold at all become U+FFFD. */
function escape(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
