import { readFileSync } from 'node:fs';
import os from 'node:os';

/** What stands in docs/benchmarks.md: how it was measured, on what, and the table. */
export function page(
	table: readonly string[],
	pythonVersions: Readonly<Record<string, string>>,
	/** Load of the machine when the comparison began. */
	before: number
): string {
	const versions = { ...packageVersions('graphology', 'graphology-metrics'), ...pythonVersions };
	const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	const [cpu] = os.cpus();
	const machine = `${os.type()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model.trim()}`;
	return `# Benchmarks

Written by \`npm run bench -- --peers\`. Roundtable beside igraph (C, called from Python), networkx and
graphology-metrics on the same networks: three drawn with fixed seeds (stakeholders/ties) and lhds, the 1,283
local health departments of Harris 2013. Each round asks every program in turn, the first round only warms up; the
figures are medians of the CPU time of one call, with the program's own graph built beforehand, short calls
repeated, and every program held to one thread. The ratio is the median over the rounds of the peer's time to
Roundtable's in the same round; above 1 Roundtable is faster. A goal is only reached where the figures agree as
well (the largest relative difference is in the table). No row takes longer than a minute or two; where a peer is
slow, the number of rounds says so.

Measured on ${machine}, Node ${process.versions.node}, ${programs.join(', ')};
load of the machine ${before.toFixed(1)} at the start and ${os.loadavg()[0]!.toFixed(1)} at the end: above its number of
processors, elapsed times are longer than they would be on a quiet one.

${table.join('\n')}
`;
}

function packageVersions(...names: readonly string[]): Record<string, string> {
	const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
		packages: Record<string, { version: string }>;
	};
	return Object.fromEntries(names.map((name) => [name, lock.packages[`node_modules/${name}`]!.version]));
}
