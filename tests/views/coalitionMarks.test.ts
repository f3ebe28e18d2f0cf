import { describe, expect, it } from 'vitest';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { matrix } from '#lib/views/matrix.ts';
import type { Area, Picture } from '#lib/views/picture.ts';
import { values } from '#lib/views/values.ts';
import { writeSvg } from '#lib/views/svg.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import { inputOf, readExample } from './pictureInput.ts';

const map = readExample('regional-digital-strategy');
const [project = ''] = [...coalitionsOf(map)].find(([, { size }]) => size > 3 && size < 15) ?? [];
const members = [...(coalitionsOf(map).get(project) ?? [])].sort();

/** Those beside whom a line of the coalition runs, or whose symbol has its ring. */
function marked({ areas, nodes }: Picture): string[] {
	const lines = areas.filter(({ line }) => line === 'solid');
	return nodes.filter((node) => lines.some(({ shape }) => isBeside(shape, node))).map(({ id }) => id);
}

function isBeside(shape: Area['shape'], { x, y }: { x: number; y: number }): boolean {
	if (shape.is === 'ellipse') return Math.hypot(shape.x - x, shape.y - y) < 1;
	if (shape.is !== 'line') return false;
	const [from, to] = shape.points;
	return from !== undefined && to !== undefined && from.x === to.x && from.y < y && y < to.y;
}

describe.each([
	{ what: 'values, row by row and in the tray', view: values, map },
	{ what: 'the matrix by blocks', view: matrix, map },
	{
		what: 'the matrix pair by pair',
		view: matrix,
		map: filterMap(map, { only: [...map.stakeholders.keys()].slice(0, 20) })
	}
])('$what', ({ view, map: shown }) => {
	const picture = view.draw(inputOf(shown, { outlines: [project] }));

	it('marks every member of the chosen coalition and nobody else', () => {
		const inSight = members.filter((id) => shown.stakeholders.has(id));
		expect(inSight.length).toBeGreaterThan(0);
		expect(marked(picture).sort()).toEqual(inSight);
	});

	it('names the coalition beside its letter in the legend', () => {
		const entry = picture.legend.find(({ sign }) => sign.is === 'coalition');
		expect(entry?.sign).toEqual({ is: 'coalition', letter: 'A', line: 'solid' });
		expect(entry?.text).toContain(map.projects.get(project)?.name);
	});

	it('marks nobody where none is chosen', () => {
		const { areas, legend } = view.draw(inputOf(shown));
		expect(areas.filter(({ line }) => line)).toEqual([]);
		expect(legend.some(({ sign }) => sign.is === 'coalition')).toBe(false);
	});
});

it('tells three coalitions apart by letter and by line', () => {
	const chosen = [...coalitionsOf(map)].filter(([, { size }]) => size > 0).slice(0, 3);
	const picture = values.draw(inputOf(map, { outlines: chosen.map(([id]) => id) }));
	expect(new Set(picture.areas.flatMap(({ line }) => line ?? []))).toEqual(
		new Set(['solid', 'dashDot', 'double'])
	);
	for (const letter of ['A', 'B', 'C']) expect(writeSvg(picture)).toContain(`>${letter}</text>`);
});
