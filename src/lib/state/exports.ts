import type { Id } from '#lib/base/ids.ts';

/** The formats that a map is saved in, most used first. */
export const exportFormats = ['json', 'csv', 'graphml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function exportAddress(map: Id, format: ExportFormat): string {
	return `/api/maps/${encodeURIComponent(map)}/export/${format}`;
}
