import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { WriteOptions } from '../format.ts';
import { networkOf, type Pair } from '../graph/networkOf.ts';

/** Elements and connections as Kumu takes them, by label; every other column is a field of Kumu's profile. */
export interface KumuRows {
	readonly elements: readonly (readonly Pair[])[];
	readonly connections: readonly (readonly Pair[])[];
}

/**
 * The rows of a map for Kumu. Types are words for people, so that Kumu's legends can be read; names that are
 * there twice have a number behind them, for Kumu joins elements by their label.
 */
export function kumuRows(map: StakeholderMap, { language = 'en' }: WriteOptions = {}): KumuRows {
	const { say } = translatorOf(language);
	const { nodes, edges } = networkOf(map);
	const labels = new Map<string, string>();
	const used = new Set<string>();
	for (const { id, label } of nodes) {
		let name = label;
		for (let copy = 2; used.has(name); copy++) name = `${label} (${copy})`;
		used.add(name);
		labels.set(id, name);
	}
	const without = (pairs: readonly Pair[], ...names: string[]) =>
		pairs.filter(([name]) => !names.includes(name));
	const find = (pairs: readonly Pair[], name: string) => pairs.find(([own]) => own === name)?.[1];
	return {
		elements: nodes.map(({ id, attributes }) => [
			['label', labels.get(id) ?? id],
			['type', say({ key: `kind.${String(find(attributes, 'kind'))}` })],
			...without(attributes, 'kind', 'label', 'type', 'id'),
			['id', id]
		]),
		connections: edges.map(({ id, from, to, directed, weight, attributes }) => [
			['from', labels.get(from) ?? from],
			['to', labels.get(to) ?? to],
			['direction', directed ? 'directed' : 'undirected'],
			['type', say({ key: `tieKind.${String(find(attributes, 'relationship'))}` })],
			...(weight === undefined ? [] : ([['strength', weight]] as const)),
			...without(attributes, 'relationship', 'from', 'to', 'type', 'id'),
			['id', id]
		])
	};
}
