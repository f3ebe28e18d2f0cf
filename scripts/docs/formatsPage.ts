/**
 * Writes `docs/formats.md` from the registry of formats, with the sample of each and what becomes of it.
 * Run: npx tsx scripts/docs/formatsPage.ts
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Format } from '#lib/formats/format.ts';
import { formats, readFiles } from '#lib/formats/index.ts';
import { LIMITS } from '#lib/formats/limits.ts';
import { stakeholderRoles, tieRoles } from '#lib/formats/mapping/Mapping.ts';
import { tableShapes } from '#lib/formats/graph/RawGraph.ts';
import { readWorkbook } from '#lib/formats/xlsx/readWorkbook.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';

const { say, number, list } = translatorOf('en');
const french = translatorOf('fr');
const word = (key: string) => say({ key });

/** The whole page. */
export function formatsPage(): string {
	return `# Formats

Written by \`scripts/docs/formatsPage.ts\` from the registry; a test keeps it so and reads every sample. What a
file is, is told by its content, never by its ending. A zip is read as the files in it.

${formats.map(describe).join('\n')}
## How files become a map

A general network names nodes and edges; a map wants kinds, places and directions. Columns and words are guessed,
shown on the import page, and changed there or by a mapping file (\`--mapping FILE\` on the command line; the page
saves one). A mapping is JSON, and whatever it does not say is guessed:

\`\`\`json
${JSON.stringify(example, null, '\t')}
\`\`\`

- \`tables\`: \`shape\` (${tableShapes.map(code).join(', ')}), \`delimiter\`, \`encoding\`, \`decimal\`, \`range\` of a sheet, \`header\` (whether the first row names the columns),
  and the columns \`id\`, \`from\`, \`to\`.
- \`stakeholders\`: what a column becomes: ${stakeholderRoles.map((role) => `${code(role)} (${word(`import.role.${role}`)})`).join(', ')}.
- \`ties\`: ${tieRoles.map((role) => `${code(role)} (${word(`import.role.${role}`)})`).join(', ')}.
- \`kinds\`, \`tieKinds\`: words of the files and ours. \`scale\`: the ends of another scale, which become 1 and 5.
  \`separator\`: what parts the places of a path. \`same\`: stakeholders that are one.

\`import INPUT --into MAP\` (and the page) brings files into a map that is there: stakeholders and projects are known
again by id, else by a name that only one has; ties by their ends, kind and direction. The difference is shown
first (\`--dry-run\`), nothing is removed, and all of it is one edit.

## What no file can do

Imports on the server run in a process of its own with no environment, no right to files and limits on time,
memory and the length of its answer. No document type, entity or link is ever followed. At most ${number(LIMITS.nodes)} stakeholders,
${number(LIMITS.edges)} ties, ${number(LIMITS.rows)} rows of text, ${number(LIMITS.cells)} cells, ${number(LIMITS.columns)} columns and 20 MB of files are read; XML and JSON nest at most 64 deep; a zip unpacks to
at most 100 MB. A file that is refused changes nothing, and says why with a stable code and its place; what is used
otherwise than written, or left out, is listed with row, line, column or sheet, and counted where there is much of it.
Cells that a spreadsheet would take for a formula are written as text and come back as they were.

## What leaves a map only when somebody says so

Actions of the plan that answer a finding about what is fragile (who holds the network together) are not in a file,
nor in its history, unless whoever takes it out confirms that: the box in the export menu, \`--fragile\` on the command
line, \`?fragile=1\` of the API. The note in the file says how many stayed. \`backup\` copies the whole store.
`;
}

const example = {
	version: 1,
	tables: [{ table: 'liens.csv', shape: 'ties', from: 'De', to: 'Vers', decimal: ',' }],
	stakeholders: [
		{ column: 'Secteur', as: 'kind' },
		{ column: 'Lieu', as: 'jurisdiction' }
	],
	ties: [{ column: 'Note sur 10', as: 'strength' }],
	kinds: [{ word: 'bassin', as: 'agency' }],
	tieKinds: [{ word: 'argent', as: 'funds' }],
	scale: { from: 1, to: 10 },
	separator: '/'
};

function describe(format: Format): string {
	const { id, endings, loses, write, sample } = format;
	const { map } = readFiles(sample.files());
	const lost = loses.map((loss) => word(`loss.${loss}`));
	const written = !write
		? 'no'
		: lost.length === 0
			? 'yes, nothing is lost'
			: `yes; lost: ${lost.join('; ')}`;
	return `## ${word(`format.${id}.label`)} · \`${id}\`

${word(`format.${id}.about`)}

_${french.say({ key: `format.${id}.about` })}_

- Endings: ${list(endings.map((ending) => `\`.${ending}\``))}
- Read: ${reading[id] ? `yes; ${reading[id]}` : 'yes'}
- Written: ${written}
- The sample holds ${map.stakeholders.size} stakeholders and ${map.ties.size} ties:

${sampleText(format)}
`;
}

/** What of a format comes otherwise than written, or is counted and left out; `tests/formats` has a file of each. */
const reading: Readonly<Record<string, string>> = {
	graphml:
		'graphs inside nodes are read flat, each node with its `parent`; ports of edges stay in the note; of yEd labels, places, colours and arrows are read; hyperedges, ports of nodes, shapes and strokes are counted',
	gexf: 'nodes inside nodes and `pid` become a `parent`; of values that change in time and of several spells the last counts and the earlier ones are counted; lists stay text; shapes and thickness are counted',
	pajek:
		'relations named in a head and labels of ties are both kept, partitions and vectors become columns; of several networks the first is read, and these, permutations and clusters are counted',
	ucinet:
		'full and half matrices, edge lists and node lists, of one mode or two, with several relations; data that says each tie from both ends is read without direction',
	vna: 'data and properties of nodes, data of ties; how ties are drawn is counted; a tie has the direction that its kind has',
	gml: 'lists inside nodes and edges are read flat, as `graphics.w`',
	kumu: 'elements, connections and the places of the first map; loops and perspectives are counted',
	json: 'with its history, which is not taken along and counted'
};

function sampleText({ sample }: Format): string {
	return sample
		.files()
		.map((file) => {
			const isWorkbook = file.name.endsWith('.xlsx');
			const text = isWorkbook ? sheetsOf(file) : new TextDecoder().decode(file.bytes).trimEnd();
			return `\`${file.name}\`\n\n\`\`\`\n${text}\n\`\`\``;
		})
		.join('\n\n');
}

function sheetsOf(file: { readonly name: string; readonly bytes: Uint8Array }): string {
	return readWorkbook(file)
		.sheets.map(({ name, rows }) => `[${name}]\n${rows.map(({ cells }) => cells.join(' | ')).join('\n')}`)
		.join('\n\n');
}

function code(text: string): string {
	return `\`${text}\``;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(new URL('../../docs/formats.md', import.meta.url), formatsPage());
}
