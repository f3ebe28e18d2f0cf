import { readFileSync } from 'node:fs';
import os from 'node:os';

/** What stands in docs/benchmarks.md: how it was measured, on what, and the table. */
export function page(table: readonly string[], pythonVersions: Readonly<Record<string, string>>): string {
	const versions = { ...packageVersions('graphology', 'graphology-metrics'), ...pythonVersions };
	const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	const [cpu] = os.cpus();
	const machine = `${os.type()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model.trim()}`;
	return `# Benchmarks

Written by \`npm run bench -- --peers\`. Roundtable beside igraph (C, called from Python), networkx and
graphology-metrics on the same networks: three drawn with fixed seeds (stakeholders/ties) and lhds, the 1,283
local health departments of Harris 2013. Each round asks every program in turn, the first round only warms up; the
figures are medians of the CPU time of one call, with the program's own graph built beforehand short calls
repeated, and every program held to one thread. A ratio above 1 says that Roundtable is faster; a goal is only
reached where the figures agree as well (the largest relative difference is in the table). No row takes longer than
about a minute; where a peer is slow, the number of rounds says so.

Measured on ${machine}, Node ${process.versions.node}, ${programs.join(', ')};
load of the machine ${os.loadavg()[0]!.toFixed(1)} at the end, so elapsed times are worse than they would be on a quiet
one.

${table.join('\n')}
`;
}

function packageVersions(...names: readonly string[]): Record<string, string> {
	const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
		packages: Record<string, { version: string }>;
	};
	return Object.fromEntries(names.map((name) => [name, lock.packages[`node_modules/${name}`]!.version]));
}
