import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { firstDay, lastDay } from '#lib/model/dates.ts';
import type { Project } from '#lib/model/records.ts';
import { finishPicture } from './finish.ts';
import { nothingCaption } from './nothingCaption.ts';
import { palettes } from './palette.ts';
import { outlineLetters, type Area, type Caption, type LegendEntry } from './picture.ts';
import { cutText, measureText } from './text.ts';
import { carriedFrom, coalitionsWithMembers, mostCarried } from './time/carry.ts';
import { stackRows, type Row } from './time/rows.ts';
import { bars, barShape, isLit, ribbons, scaleOf, TIME_MARGIN, type Scale } from './time/bars.ts';
import { axisOf, spanOf, yearsOf, type Axis } from './time/spans.ts';
import { defineView, type ViewInput } from './view.ts';

const HEAD = 30;

/** Which coalition carried over into which, when: a bar each, ribbons as wide as the members in both. */
export const time = defineView({
	id: 'time',
	rows(input) {
		const { map, seed } = settingOf(input);
		const carried = new Map(
			seed === undefined ? [] : carriedFrom(map, seed).map((one) => [one.project.id, one])
		);
		const { t } = input.translator;
		return {
			caption: message('view.time.question'),
			columns: [
				{ id: 'project', label: message('view.time.coalition'), align: 'start' },
				{ id: 'start', label: message('view.time.start'), align: 'start' },
				{ id: 'end', label: message('view.time.end'), align: 'start' },
				{ id: 'members', label: message('view.time.members'), align: 'end' },
				{ id: 'carried', label: message('view.time.carriedColumn'), align: 'end' }
			],
			rows: [...coalitionsWithMembers(map)].flatMap(([id, members]) => {
				const project = map.projects.get(id);
				if (!project) return [];
				const end = project.end ?? (project.status === 'ongoing' ? t('view.time.ongoing') : undefined);
				return [
					{
						id,
						cells: [
							nameOf(project, input),
							project.start,
							end,
							members.size,
							id === seed ? members.size : (carried.get(id)?.shared.length ?? 0)
						]
					}
				];
			})
		};
	},
	draw(input) {
		const { map, seed } = settingOf(input);
		const coalitions = coalitionsWithMembers(map);
		const own = seed === undefined ? undefined : map.projects.get(seed);
		const axis = axisOf(
			[...coalitions.keys()].flatMap((id) => map.projects.get(id) ?? []),
			own
		);
		if (!own || !axis)
			return finishPicture(input, {
				size: input.size,
				nodes: [],
				captions: [nothingCaption('view.time.nothing', input)]
			});
		const { labelLine } = palettes[input.theme ?? 'light'];
		const { rows, rest } = stackRows(
			{ project: own, members: coalitions.get(own.id) ?? new Set(), shared: [] },
			carriedFrom(map, own.id),
			{ top: HEAD, bottom: input.size.height - 8, line: labelLine }
		);
		const xOf = scaleOf(axis, input);
		const seedRow = rows.find(({ of }) => of.project.id === own.id) as Row;
		return finishPicture(
			input,
			{
				size: input.size,
				nodes: [],
				areas: [
					...yearLines(axis, input),
					...ribbons(seedRow, rows, xOf, axis, input),
					...rows.flatMap((row) => bars(row, row === seedRow, xOf, axis, input)),
					...rest.areas(({ project }) => barShape(project, axis, xOf))
				],
				captions: [
					...years(axis, input),
					...rows.flatMap((row) => labels(row, row === seedRow, xOf, axis, input)),
					...(rest.count > 0
						? [
								{
									id: 'rest',
									x: TIME_MARGIN,
									y: rest.top - labelLine / 2 - 2,
									text: input.translator.t('view.time.rest', { count: rest.count }),
									anchor: 'start' as const
								}
							]
						: [])
				],
				legend: legendOf(input, rows, axis)
			},
			{ outlined: false }
		);
	}
});

/** All coalitions whatever the date, and the one that is asked about: the last outlined, or the one most carried over. */
function settingOf({ map, always = map, outlines }: ViewInput) {
	const chosen = outlines.findLast((id) => coalitionsWithMembers(always).has(id));
	return { map: always, seed: chosen ?? mostCarried(always) };
}

/** The coalition that others are compared with. */
export function seedOf(input: Pick<ViewInput, 'map' | 'always' | 'outlines'>): Id | undefined {
	return settingOf(input as ViewInput).seed;
}

function nameOf({ name, nameFr }: Project, { translator }: ViewInput): string {
	return translator.language === 'fr' ? (nameFr ?? name) : name;
}

function yearLines(axis: Axis, input: ViewInput): Area[] {
	const xOf = scaleOf(axis, input);
	const line = (id: string, year: number, more: Partial<Area>): Area => ({
		id,
		shape: {
			is: 'line',
			points: [
				{ x: xOf(year), y: HEAD - 6 },
				{ x: xOf(year), y: input.size.height }
			]
		},
		stroke: 'line',
		// Before a room lines are heavy, and there are many of these.
		opacity: input.theme === 'room' ? 0.45 : 1,
		...more
	});
	const at = input.at;
	const chosen: Area[] =
		at === undefined
			? []
			: [
					{
						id: 'at',
						shape: {
							is: 'box',
							x: xOf(yearsOf(firstDay(at))),
							y: 0,
							width: Math.max(2, xOf(yearsOf(lastDay(at)) + 1 / 372) - xOf(yearsOf(firstDay(at)))),
							height: input.size.height
						},
						fill: 'wash',
						stroke: 'accent'
					}
				];
	return [
		...chosen,
		...Array.from({ length: axis.last - axis.first + 1 }, (_, i) =>
			line(`year:${axis.first + i}`, axis.first + i, {})
		)
	];
}

function years(axis: Axis, input: ViewInput): Caption[] {
	const xOf = scaleOf(axis, input);
	const { labelSize } = palettes[input.theme ?? 'light'];
	// Where they would run into one another only every second year is named, or every fifth.
	const wide = measureText('2000', labelSize, true) + YEAR_AIR;
	const step = [1, 2, 5, 10].find((years) => years * (xOf(axis.first + 1) - xOf(axis.first)) >= wide) ?? 20;
	return Array.from({ length: axis.last - axis.first }, (_, i) => axis.first + i)
		.filter((year) => (year - axis.first) % step === 0)
		.map((year) => ({
			id: `year:${year}`,
			x: xOf(year + 0.5),
			y: HEAD / 2 - 2,
			text: String(year),
			anchor: 'middle',
			strong: true
		}));
}

const LETTER = 26;
/** Between two years. */
const YEAR_AIR = 8;

function labels(row: Row, isSeed: boolean, xOf: Scale, axis: Axis, input: ViewInput): Caption[] {
	const { project, members, shared } = row.of;
	const { x } = barShape(project, axis, xOf);
	const { labelSize } = palettes[input.theme ?? 'light'];
	const { t } = input.translator;
	const size = isSeed
		? t('view.time.size', { count: members.size })
		: t('view.time.of', { shared: shared.length, members: members.size });
	const isCut = project.start !== undefined && yearsOf(firstDay(project.start)) < axis.first;
	const count = isCut ? t('view.time.since', { size, date: project.start ?? '' }) : size;
	const place = input.outlines.indexOf(project.id);
	const letter = place < 0 ? '' : `${outlineLetters[place] ?? ''} `;
	const room = input.size.width - TIME_MARGIN - LETTER - measureText(count, labelSize);
	const name = `${letter}${cutText(nameOf(project, input), (room - TIME_MARGIN) / labelSize)}`;
	const nameWidth = measureText(name, labelSize, true);
	const begin = Math.max(TIME_MARGIN, Math.min(x, room - nameWidth));
	return [
		{
			id: `name:${project.id}`,
			x: begin,
			y: row.labelY,
			text: name,
			anchor: 'start',
			strong: true,
			halo: true,
			...(isLit(row.of, input) && !isSeed ? { tone: 'accent' as const } : {})
		},
		{
			id: `count:${project.id}`,
			x: begin + nameWidth + 10,
			y: row.labelY,
			text: count,
			anchor: 'start',
			halo: true
		}
	];
}

function legendOf({ translator: { t } }: ViewInput, rows: readonly Row[], axis: Axis): LegendEntry[] {
	const isUnsure = rows.some(({ of }) => ['none', 'open'].includes(spanOf(of.project, axis).known));
	return [
		{ id: 'carried', sign: { is: 'fill', tone: 'bar' }, text: t('view.time.carried') },
		{ id: 'new', sign: { is: 'fill', tone: 'barPale' }, text: t('view.time.new') },
		...(isUnsure ? [{ id: 'unsure', sign: { is: 'hatch' } as const, text: t('view.time.unsure') }] : [])
	];
}
