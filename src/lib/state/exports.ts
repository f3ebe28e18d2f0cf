import { roomQuery, type Room } from '#lib/model/room.ts';
import type { Id } from '#lib/base/ids.ts';

/** The formats that a map is saved in, most used first. */
export const exportFormats = ['json', 'csv', 'graphml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where a map is saved from; as a room may see it where one looks on. */
export function exportAddress(map: Id, format: ExportFormat, room?: Room): string {
	const asked = roomQuery(room);
	return `/api/maps/${encodeURIComponent(map)}/export/${format}${asked && `?${asked}`}`;
}
