import { roomQuery, type Room } from '#lib/model/room.ts';
import type { Id } from '#lib/base/ids.ts';

/**
 * The formats that a map is saved in, most used first: what people open first, then what other tools take. A
 * test holds them to be those that the registry of formats writes, which no page carries.
 */
export const exportFormats = [
	'xlsx',
	'json',
	'folder',
	'graphml',
	'gexf',
	'kumuWorkbook',
	'kumu',
	'pajek',
	'ucinet',
	'r',
	'graphology',
	'nodeLink'
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How many of them are shown before the others are asked for. */
export const COMMON_EXPORTS = 4;

export interface ExportChoice {
	/** With the actions that answer findings about what is fragile, as somebody confirmed. */
	readonly withFragile?: boolean;
	/** With the edits that led here, which our own JSON alone can hold. */
	readonly withHistory?: boolean;
}

/** Where a map is saved from; as a room may see it where one looks on. */
export function exportAddress(
	map: Id,
	format: ExportFormat,
	room?: Room,
	{ withFragile, withHistory }: ExportChoice = {}
): string {
	const asked = new URLSearchParams(roomQuery(room));
	if (withFragile) asked.set('fragile', '1');
	if (withHistory && format === 'json') asked.set('history', '1');
	const query = asked.toString();
	return `/api/maps/${encodeURIComponent(map)}/export/${format}${query && `?${query}`}`;
}

/** What the plan is taken along as. */
export const planExports = ['docx', 'xlsx', 'html'] as const;
export type PlanExport = (typeof planExports)[number];

export interface PlanChoice {
	/** Of this owner alone. */
	readonly owner?: string | undefined;
	/** With the findings that name what is fragile, as somebody confirmed. */
	readonly withFragile?: boolean;
}

/** Where the plan of a map is saved from, or opened to be printed. */
export function planAddress(map: Id, format: PlanExport, choice: PlanChoice, room?: Room): string {
	const asked = new URLSearchParams(roomQuery(room));
	if (choice.owner !== undefined) asked.set('owner', choice.owner);
	if (choice.withFragile) asked.set('fragile', '1');
	const query = asked.toString();
	return `/api/maps/${encodeURIComponent(map)}/plan/${format}${query && `?${query}`}`;
}
