import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { sections } from './goals/index.js';

const figures = new URL('measured.json', import.meta.url);
const page = new URL('../../docs/reliability.md', import.meta.url);

/**
 * Keeps what a goal came to at its full size, and writes the page anew.
 * @param {string} goal
 * @param {string} size
 * @param {import('./suites.js').Outcome} outcome
 */
export async function keep(goal, size, { ok, measured }) {
	const [cpu] = os.cpus();
	const machine = `${os.cpus().length} × ${cpu?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`;
	const day = new Date().toISOString().slice(0, 10);
	const all = { ...readFigures(), [nameOf(goal, size)]: { ok, measured, day, machine } };
	const sorted = Object.fromEntries(
		Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
	);
	writeFileSync(figures, `${JSON.stringify(sorted, null, '\t')}\n`);
	await writePage();
}

/** `docs/reliability.md` as the goals and the figures that were kept want it. */
export async function reliabilityPage() {
	const { format, resolveConfig } = await import('prettier');
	const filepath = fileURLToPath(page);
	return format(text(), { ...(await resolveConfig(filepath)), filepath });
}

async function writePage() {
	writeFileSync(page, await reliabilityPage());
}

function text() {
	const kept = readFigures();
	const machines = [...new Set(Object.values(kept).map(({ machine }) => machine))];
	const rows = ({ goal, what, held = [], full = [], missing = '' }) => {
		const small = held.map(([file, size]) => `\`${file}\`: ${size}`).join('<br>');
		const large = full.map(([size]) => figureOf(kept[nameOf(goal, size)], size, machines)).join('<br>');
		return `| ${[`**${goal}** ${what}`, small, large, missing].join(' | ')} |`;
	};
	const tables = sections.map(([title, list]) =>
		[
			`## ${title}`,
			'',
			'| goal | held by `npm test` | measured by `npm run test:full` | missing |',
			'| --- | --- | --- | --- |',
			...list.map(rows)
		].join('\n')
	);
	return `# What is promised, and what holds it

Written by \`node scripts/full/page.js\` from \`scripts/full/goals\`; a test keeps it so, and looks that every file named here
is there. \`npm test\` holds each goal at a small size. \`npm run test:full -- G1 --keep\` measures one at its full size and
writes the figure here: **missed** where the goal was not reached, “not measured” where nobody measured it as it is
asked now.

Machines: ${machines.map((machine, i) => `(${letterOf(i)}) ${machine}`).join('; ') || 'none yet'}.

${tables.join('\n\n')}
`;
}

function figureOf(figure, size, machines) {
	if (!figure) return `${size}: not measured`;
	const { ok, measured, day, machine } = figure;
	return `${size}: ${ok ? '' : '**missed**, '}${measured} (${day}, ${letterOf(machines.indexOf(machine))})`;
}

function letterOf(i) {
	return String.fromCharCode(97 + i);
}

function nameOf(goal, size) {
	return `${goal} ${size}`;
}

function readFigures() {
	return JSON.parse(readFileSync(figures, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePage();
