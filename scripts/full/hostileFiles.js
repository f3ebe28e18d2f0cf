import { spawn } from 'node:child_process';
import { run } from '../parts/run.js';

/** Says on its way out what a process took: milliseconds of the processor, and megabytes at most. */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(
	`process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
	})`
)}`;
/** The heap that the server gives it. */
const HEAP = ['--max-old-space-size=358', '--max-semi-space-size=16'];

/**
 * G19: every hostile file in a process of its own, the one that the server starts for imports.
 * @returns {Promise<{ files: number, wrong: string[], slowest: { name: string, value: number },
 * largest: { name: string, value: number } }>} milliseconds of the processor, megabytes
 */
export async function readHostileFiles() {
	const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/full/hostileFiles.ts']);
	if (code !== 0) throw new Error(output);
	const files = output.trim().split('\n').map(JSON.parse);
	const most = { slowest: { name: '', value: 0 }, largest: { name: '', value: 0 } };
	const wrong = [];
	for (const { name, input, expected } of files) {
		const { answer, milliseconds, megabytes } = await read(Buffer.from(input, 'base64'));
		if (answer !== expected) wrong.push(`${name}: ${answer} instead of ${expected}`);
		if (milliseconds > most.slowest.value) most.slowest = { name, value: milliseconds };
		if (megabytes > most.largest.value) most.largest = { name, value: megabytes };
	}
	return { files: files.length, wrong, ...most };
}

function read(input) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [...HEAP, '--import', LAST_WORDS, 'build/cli/importer.js'], {
			stdio: ['pipe', 'pipe', 'pipe', 'ignore']
		});
		let [text, words] = ['', ''];
		child.stdout.on('data', (piece) => (text += piece));
		child.stderr.on('data', (piece) => (words += piece));
		child.stdin.on('error', () => undefined);
		child.stdin.end(input);
		child.on('close', () => {
			const [milliseconds, megabytes] = /\[[\d.,]+\]$/.test(words)
				? JSON.parse(words.slice(words.lastIndexOf('[')))
				: [Infinity, Infinity];
			resolve({ answer: outcomeOf(text) ?? words.slice(0, 300), milliseconds, megabytes });
		});
	});
}

/** `read` with its counts, or the code of a refusal. */
function outcomeOf(text) {
	if (text === '') return undefined;
	const { code, counts, issues } = JSON.parse(text);
	// Where it is looked at, a table that nothing says anything of is shown; as a map it is refused.
	if (issues?.some((issue) => issue.code === 'table.unclear')) return 'csv.noTies';
	return code ?? `${counts.stakeholder ?? 0} stakeholders, ${counts.tie ?? 0} ties`;
}
