import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program that the server starts beside itself: as built, or in development its source, which must be translated. */
export function programFile(name: string, folder: 'imports' | 'work'): { file: string; isBuilt: boolean } {
	const home = process.env['ROUNDTABLE_HOME'];
	const built = home ? join(home, 'build', 'cli', `${name}.js`) : '';
	if (home && existsSync(built)) return { file: built, isBuilt: true };
	return { file: join(home || process.cwd(), 'src', 'lib', 'server', folder, `${name}.ts`), isBuilt: false };
}
