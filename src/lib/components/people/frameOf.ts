import { escapeXml } from '#lib/views/marks/mark.ts';

/** The line of HTML that shows a page within another one. */
export function frameOf(address: string, title: string): string {
	return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="720" loading="lazy"></iframe>`;
}
