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

/** Where a map is saved from; as a room may see it where one looks on. */
export function exportAddress(map: Id, format: ExportFormat, room?: Room): string {
	const asked = roomQuery(room);
	return `/api/maps/${encodeURIComponent(map)}/export/${format}${asked && `?${asked}`}`;
}
