import { mutants, outcomeOf } from '../../tests/formats/corpus/mutants.ts';

/**
 * Reads as many mutants as it is told, of the seed that it is told, and says on a line of JSON how far it is,
 * what came of them, and what the slowest took of the processor. Whoever started it ends it when it falls silent.
 */
const [count = 0, seed = 0] = process.argv.slice(2).map(Number);
const outcomes: Record<string, number> = {};
let done = 0;
let slowest = 0;
let which = '';
const say = () =>
	console.log(
		JSON.stringify({ done, slowest, which, outcomes, megabytes: process.resourceUsage().maxRSS / 1024 })
	);
for (const files of mutants(count, seed)) {
	const start = process.cpuUsage();
	const outcome = outcomeOf(files);
	const { user, system } = process.cpuUsage(start);
	if ((user + system) / 1_000 > slowest) {
		slowest = (user + system) / 1_000;
		which = `${done + 1} (${outcome}, ${files.map(({ name, bytes }) => `${name} ${bytes.length}`).join(' ')})`;
	}
	outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
	if (++done % 1_000 === 0) say();
}
if (Object.keys(Object.prototype).length > 0) throw new Error('The prototype of all objects was changed.');
say();
