import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const folder = join(import.meta.dirname, '../../../src/routes');

/** Everything that the application answers to, as `METHOD route` or `POST route ?/action`, read from its sources. */
export function everyDoor(): string[] {
	const files = readdirSync(folder, { recursive: true }).map(String);
	const doors = files.flatMap((file) => {
		const route = `/${relative('.', dirname(file) === '.' ? '' : dirname(file))}`;
		const text = () => readFileSync(join(folder, file), 'utf8');
		if (file.endsWith('+page.svelte') || file.endsWith('+page.ts')) return [`GET ${route}`];
		if (file.endsWith('+server.ts'))
			return [...text().matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
				([, method]) => `${method} ${route}`
			);
		if (file.endsWith('+page.server.ts'))
			return actionsOf(text()).map((action) => `POST ${route} ?/${action}`);
		return [];
	});
	return [...new Set(doors)].sort();
}

function actionsOf(text: string): string[] {
	const start = text.indexOf('export const actions');
	if (start < 0) return [];
	return [...text.slice(start).matchAll(/^\t(\w+): (?:async|act\()/gm)].map(([, name = '']) => name);
}
