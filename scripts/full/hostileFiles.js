import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../parts/run.js';

/** Says on its way out what a process took: milliseconds of the processor, and megabytes at most. */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(
	`process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
	})`
)}`;
/** The heap that the server gives it. */
const HEAP = ['--max-old-space-size=358', '--max-semi-space-size=4'];

/** Calls that reach beyond the process. */
const WATCHED =
	'trace=%net,execve,execveat,open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat';
/** What Node itself opens to begin, and the program. */
const USUAL = [
	join(root, 'build', 'cli'),
	join(root, 'package.json'),
	// It is looked for on the way up.
	join(root, 'build', 'package.json'),
	'/proc',
	'/sys',
	'/lib',
	'/usr',
	'/etc',
	'/dev/null'
];

/**
 * G19: every hostile file in a process of its own, the one that the server starts for imports.
 * @returns {Promise<{ files: number, wrong: string[], slowest: { name: string, value: number },
 * largest: { name: string, value: number } }>} milliseconds of the processor, megabytes
 */
export async function readHostileFiles() {
	const files = await hostileFiles();
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

/**
 * G19: the system calls of each: whoever reads a file opens nothing but its own program, speaks with nobody, starts
 * nothing and writes nothing.
 * @returns {Promise<{ files: number, wrong: string[] }>} `wrong`: the file, and a call that goes beyond
 */
export async function watchHostileFiles() {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-calls-'));
	const trace = join(folder, 'trace');
	const wrong = [];
	const files = await hostileFiles();
	try {
		for (const { name, input, expected } of files) {
			const { answer } = await read(Buffer.from(input, 'base64'), [
				'strace',
				'-f',
				'-qq',
				'-e',
				WATCHED,
				'-o',
				trace
			]);
			if (answer !== expected) wrong.push(`${name}: ${answer} instead of ${expected}`);
			const [began, ...calls] = readFileSync(trace, 'utf8').trim().split('\n').map(callOf);
			if (!began?.startsWith('execve(')) throw new Error(`Nothing was watched: ${began}`);
			wrong.push(...calls.filter(goesBeyond).map((call) => `${name}: ${call}`));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return { files: files.length, wrong };
}

/** A line of the trace without the number of its thread. */
const callOf = (line) => line.replace(/^\d+\s+/, '');

function goesBeyond(call) {
	// A pair of sockets of one process leads nowhere; what a call that was interrupted goes on with was seen already.
	if (/^(socketpair|getsockname|getpeername|getsockopt|setsockopt|shutdown)\(|^<\.\.\.|^[-+]{3} /.test(call))
		return false;
	const opened = /^open(?:at2?)?\((?:AT_FDCWD, )?"([^"]*)", ([^)]*)/.exec(call);
	if (!opened) return true;
	const [, path, flags] = opened;
	return /O_(WRONLY|RDWR|CREAT)/.test(flags) || !USUAL.some((known) => path.startsWith(known));
}

/** Every hostile file as the importer takes it, in base64, with what must come of it. */
async function hostileFiles() {
	const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/full/hostileFiles.ts']);
	if (code !== 0) throw new Error(output);
	return output.trim().split('\n').map(JSON.parse);
}

function read(input, [command, ...before] = [process.execPath]) {
	return new Promise((resolve) => {
		const program = before.length > 0 ? [...before, process.execPath] : [];
		const parameters = [...program, ...HEAP, '--import', LAST_WORDS, 'build/cli/importer.js'];
		const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'pipe', 'ignore'] });
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
