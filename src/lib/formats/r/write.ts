import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { writeTable } from '../csv/table.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { networkOf, present, typesOf, type Pair } from '../graph/networkOf.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';

/**
 * `nodes.csv`, `edges.csv` and `network.R`, which rebuilds the network in igraph. igraph knows graphs with
 * directions and graphs without: in a mixed one each tie without direction becomes two that face each other,
 * marked `mutual`, so that nothing is lost and ties can be counted once. Vertices bring their place and the
 * colour of their kind.
 */
export function writeR(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { nodes, edges, isDirected } = networkOf(map);
	const nodeTable = tableOf(
		nodes.map(({ id, label, attributes, position, colour }) => [
			['id', id],
			['label', label],
			...attributes.filter(([name]) => name !== 'id'),
			// By these names igraph draws.
			...present([
				['x', position?.x],
				['y', position?.y],
				['color', colour]
			]).filter(([name]) => !attributes.some(([own]) => own === name))
		])
	);
	const edgeTable = tableOf(
		edges.map(({ id, from, to, directed, weight, attributes }) => [
			['from', from],
			['to', to],
			['id', id],
			['directed', directed],
			...present([['weight', weight]]),
			...attributes
		])
	);
	const note = methodNote(map, options).flatMap((line) => line.split(/\r?\n|\r/).map((part) => `# ${part}`));
	const script = [...note, ...(isDirected ? directedScript : undirectedScript), ''].join('\n');
	return [
		{ name: 'network.R', bytes: encodeText(script) },
		writeTable(
			'nodes.csv',
			nodeTable.columns.length > 0 ? nodeTable.columns : ['id', 'label'],
			nodeTable.rows
		),
		writeTable(
			'edges.csv',
			edgeTable.columns.length > 0 ? edgeTable.columns : ['from', 'to', 'id', 'directed'],
			edgeTable.rows
		)
	];
}

const reading = [
	'library(igraph)',
	'read <- function(file) {',
	'  table <- read.csv(file, encoding = "UTF-8", check.names = FALSE, na.strings = "", colClasses = "character")',
	'  # An apostrophe before a sign keeps spreadsheets from running the cell; here it is taken off again.',
	'  table[] <- lapply(table, function(cells) sub("^\'(?=[\\\\s\'\\"]*[=+@|%-])", "", cells, perl = TRUE))',
	'  table[] <- lapply(table, type.convert, as.is = TRUE)',
	'  table',
	'}',
	'nodes <- read("nodes.csv")',
	'edges <- read("edges.csv")',
	'# igraph keeps the names of vertices as text.',
	'nodes$id <- as.character(nodes$id)',
	'# igraph draws upwards, and everyone or nobody at a place of their own.',
	'if (all(c("x", "y") %in% names(nodes)) && is.numeric(nodes$y)) {',
	'  if (anyNA(nodes$x) || anyNA(nodes$y)) nodes$x <- nodes$y <- NULL else nodes$y <- -nodes$y',
	'}',
	'edges$from <- as.character(edges$from)',
	'edges$to <- as.character(edges$to)'
];

const undirectedScript = [
	...reading,
	'network <- graph_from_data_frame(edges, directed = FALSE, vertices = nodes)',
	'print(network)'
];

const directedScript = [
	...reading,
	'edges$mutual <- !as.logical(edges$directed)',
	'back <- edges[edges$mutual & edges$from != edges$to, ]',
	'back[c("from", "to")] <- back[c("to", "from")]',
	'network <- graph_from_data_frame(rbind(edges, back), directed = TRUE, vertices = nodes)',
	'print(network)'
];

/** Rows under all the names that any of them has. */
function tableOf(rows: readonly (readonly Pair[])[]): { columns: string[]; rows: string[][] } {
	const columns = [...typesOf(rows.map((attributes) => ({ attributes }))).keys()];
	return {
		columns,
		rows: rows.map((pairs) => {
			const values = new Map(pairs);
			return columns.map((column) => {
				const value = values.get(column);
				return value === undefined
					? ''
					: typeof value === 'boolean'
						? String(value).toUpperCase()
						: String(value);
			});
		})
	};
}
