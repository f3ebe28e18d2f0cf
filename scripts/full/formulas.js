import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../parts/run.js';

/** What LibreOffice takes of a table of commas: UTF-8, from the first row on, and whatever looks like a formula. */
const COMMAS = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/**
 * G23: opens in LibreOffice, without a window, what was written of texts that begin as formulas do.
 * @returns {Promise<{ texts: number, files: number, live: string[] }>} files with live formulas, and how many
 */
export async function liveFormulas() {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-formulas-'));
	const must = async (command, words) => {
		const { code, output } = await run(command, words);
		if (code !== 0) throw new Error(output.slice(0, 1_000));
		return output;
	};
	try {
		const texts = Number(
			await must(process.execPath, ['--import', 'tsx', 'scripts/full/formulas.ts', folder])
		);
		// What must be found, so that nothing found means something.
		writeFileSync(join(folder, 'control.csv'), 'name\n=1+1\n');
		const names = readdirSync(folder);
		const office = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods'];
		for (const [ending, ...filter] of [['.xlsx'], ['.csv', `--infilter=${COMMAS}`]]) {
			const files = names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
			await must('soffice', [...office, ...filter, '--outdir', folder, ...files]);
		}
		const counts = names.map((name) => {
			const text = readFileSync(join(folder, name.replace(/\.\w+$/, '.fods')), 'utf8');
			return [name, text.split('table:formula=').length - 1];
		});
		const live = counts.filter(([name, count]) => (name === 'control.csv' ? count !== 1 : count > 0));
		return { texts, files: names.length - 1, live: live.map(([name, count]) => `${name}: ${count}`) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
