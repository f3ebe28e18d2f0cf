import { message, type Message } from '#lib/base/message.ts';
import type { Indicator } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { nameFrom, nameOf, writtenIn } from '../names.ts';
import { progressOf, type Chain, type Link } from './chain.ts';

/** Every indicator with its chain and holes, and every value with how far its chain reaches. */
export function impactTables(map: StakeholderMap, { strands, links }: Chain): AnswerTable[] {
	const tables: AnswerTable[] = [
		{
			id: 'indicators',
			title: message('answer.impact.table.indicators'),
			columns: columns(
				'indicator',
				'dimension',
				'level',
				'value',
				'owner',
				'unit',
				'baseline',
				'target',
				'reading',
				'holes'
			),
			rows: links.map((link) => indicatorRow(map, link)),
			ids: links.map(({ indicator: { owner } }) => owner ?? null)
		},
		levelTable(links),
		dimensionTable(links),
		{
			id: 'values',
			title: message('answer.impact.table.values'),
			columns: columns('value', 'principle', 'services', 'indicators', 'targets', 'readings'),
			rows: strands.map(({ value, services, links: own }): Cell[] => [
				nameFrom(value),
				writtenIn(value.principle, value.principleFr),
				services.length === 0
					? null
					: message('answer.list', { items: services.map(({ project }) => nameOf(map, project)) }),
				own.length,
				own.filter(({ indicator }) => indicator.target !== undefined).length,
				own.filter(({ readings }) => readings.length > 0).length
			])
		}
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

/** Community, network and member side by side (Provan & Milward 2001): each may move without the others. */
function levelTable(links: readonly Link[]): AnswerTable {
	const levels = (['community', 'network', 'member'] as const).map((level) => ({
		level,
		own: links.filter(({ indicator }) => indicator.level === level)
	}));
	return {
		id: 'levels',
		title: message('answer.impact.table.levels'),
		columns: columns('level', 'indicators', 'targets', 'readings', 'moved', 'stories'),
		rows: levels.every(({ own }) => own.length === 0)
			? []
			: levels.map(({ level, own }): Cell[] => [
					message(`answer.impact.level.${level}`),
					own.length,
					own.filter(({ indicator }) => indicator.target !== undefined).length,
					own.filter(({ readings }) => readings.length > 0).length,
					own.filter((link) => (progressOf(link) ?? 0) > 0).length,
					own.filter(({ readings }) => readings.some(({ story }) => story !== undefined)).length
				])
	};
}

/** What the indicators speak of, in the words of the map: activity is easy to count, benefit is not. */
function dimensionTable(links: readonly Link[]): AnswerTable {
	const dimensions = [...new Set(links.flatMap(({ indicator: { dimension } }) => dimension ?? []))];
	return {
		id: 'dimensions',
		title: message('answer.impact.table.dimensions'),
		columns: columns('dimension', 'indicators', 'targets', 'readings'),
		rows: dimensions.map((dimension): Cell[] => {
			const own = links.filter(({ indicator }) => indicator.dimension === dimension);
			const french = own.find(({ indicator }) => indicator.dimensionFr !== undefined)?.indicator.dimensionFr;
			return [
				writtenIn(dimension, french),
				own.length,
				own.filter(({ indicator }) => indicator.target !== undefined).length,
				own.filter(({ readings }) => readings.length > 0).length
			];
		})
	};
}

function indicatorRow(map: StakeholderMap, { indicator, readings, holes }: Link): Cell[] {
	const { dimension, level, value, owner, unit } = indicator;
	const last = readings.at(-1);
	return [
		nameFrom(indicator),
		writtenIn(dimension, indicator.dimensionFr),
		level === undefined ? null : message(`answer.impact.level.${level}`),
		value === undefined ? null : nameFrom(map.values.get(value)!),
		owner === undefined ? null : nameOf(map, owner),
		indicator.notToBeMeasured
			? message('answer.impact.cell.notToBeMeasured')
			: writtenIn(unit, indicator.unitFr),
		figureCell(indicator, 'baseline'),
		figureCell(indicator, 'target'),
		last === undefined
			? null
			: message('answer.impact.cell.dated', {
					figure: last.amount ?? writtenIn(last.story, last.storyFr) ?? '–',
					at: last.at
				}),
		holes.length === 0
			? null
			: message('answer.list', { items: holes.map((hole) => message(`answer.impact.lack.${hole}`)) })
	];
}

/** A figure with its date and, where it was made up or estimated, that it was. */
function figureCell(indicator: Indicator, which: 'baseline' | 'target'): Cell {
	const figure = indicator[which];
	if (figure === undefined) return null;
	const [at, status] = [indicator[`${which}At`], indicator[`${which}Status`]];
	const dated = at === undefined ? figure : message('answer.impact.cell.dated', { figure, at });
	if (status !== 'illustrative' && status !== 'estimated') return dated;
	return message(`answer.impact.cell.${status}`, { figure: dated });
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.impact.column.${name}`));
}
