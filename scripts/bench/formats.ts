/**
 * Reads and writes of 10,000 stakeholders and 50,000 ties in processes of their own, beside graphology-gexf and
 * exceljs on the same files: a line of JSON each, with seconds of the processor and of the clock and megabytes
 * at most. `npm run bench` sets them beside what is promised.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '#lib/base/random.ts';
import { readFiles, writeMap, zipFiles, type NamedFile } from '#lib/formats/index.ts';

const SIZE = { nodes: 10_000, ties: 50_000 };
const ours = ['csv', 'xlsx', 'gexf', 'graphml'];
const peers = ['graphology-gexf', 'exceljs'];

const [who, path] = process.argv.slice(2);
if (who && path) await measure(who, path);
else compare();

function compare(): void {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
	try {
		const tables = makeTables();
		const { map } = readFiles(tables);
		const files = {
			csv: zipFiles(tables),
			...Object.fromEntries(ours.slice(1).map((id) => [id, zipFiles(writeMap(map, id))]))
		} as Record<string, NamedFile>;
		for (const [id, { bytes }] of Object.entries(files)) writeFileSync(join(folder, id), bytes);
		for (const id of [...ours, ...peers]) {
			const own = id === 'graphology-gexf' ? 'gexf' : id === 'exceljs' ? 'xlsx' : id;
			const loader = ['--import', 'tsx', import.meta.filename];
			const told = execFileSync(process.execPath, [...loader, id, join(folder, own)], { encoding: 'utf8' });
			console.log(told.trimEnd());
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function makeTables(): NamedFile[] {
	const random = createRandom(1);
	const whole = (most: number) => Math.floor(random() * most);
	const kinds = ['municipality', 'agency', 'vendor', 'academic'];
	const nodes = Array.from(
		{ length: SIZE.nodes },
		(_, i) => `n${i},Organisation ${i},${kinds[i % 4]},${whole(1e6)}`
	);
	const ties = Array.from(
		{ length: SIZE.ties },
		() => `n${whole(SIZE.nodes)},n${whole(SIZE.nodes)},funds,${1 + whole(5)}`
	);
	const bytes = (text: string) => new TextEncoder().encode(text);
	return [
		{ name: 'nodes.csv', bytes: bytes(`id,name,kind,population\n${nodes.join('\n')}\n`) },
		{ name: 'ties.csv', bytes: bytes(`from,to,kind,weight\n${ties.join('\n')}\n`) }
	];
}

/** In a process of its own: reads one file and prints what that took. */
async function measure(who: string, path: string): Promise<void> {
	const bytes = new Uint8Array(readFileSync(path));
	const read = await readerOf(who);
	const [clock, processor] = [performance.now(), process.cpuUsage()];
	const counts = await read(bytes);
	const used = process.cpuUsage(processor);
	const seconds = (performance.now() - clock) / 1_000;
	const megabytes = process.resourceUsage().maxRSS / 1024;
	const own = (used.user + used.system) / 1e6;
	console.log(JSON.stringify({ who, processor: own, seconds, megabytes, counts }));
}

async function readerOf(who: string): Promise<(bytes: Uint8Array) => Promise<string> | string> {
	if (who === 'graphology-gexf') {
		const { default: Graph } = await import('graphology');
		const { parse } = (await import('graphology-gexf')).default;
		return (bytes) => {
			const graph = parse(Graph, new TextDecoder().decode(bytes), { allowUndeclaredAttributes: true });
			return `${graph.order} nodes, ${graph.size} edges`;
		};
	}
	if (who === 'exceljs') {
		const { default: Excel } = await import('exceljs');
		return async (bytes) => {
			const workbook = new Excel.Workbook();
			await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
			return workbook.worksheets.map(({ name, rowCount }) => `${name} ${rowCount}`).join(', ');
		};
	}
	return (bytes) => {
		const { map } = readFiles([{ name: who, bytes }]);
		return `${map.stakeholders.size} stakeholders, ${map.ties.size} ties`;
	};
}
