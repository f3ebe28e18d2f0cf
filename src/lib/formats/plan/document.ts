import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
	type IBorderOptions
} from 'docx';
import type { PlanText } from '#lib/views/plan/cells.ts';
import type { PlanReport, PlanRow } from '#lib/views/plan/planReport.ts';
import { planWidths } from './widths.ts';

/** Letter across, in twentieths of a point, with narrow margins: eleven columns at 10.5 points. */
const PAGE = { width: 12_240, height: 15_840, margin: 680 };
const INSIDE = PAGE.height - 2 * PAGE.margin;
const FONT = 'Calibri';
/** In half points: no smaller, for it is read on paper, at a table. */
const TEXT = 21;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
const edge = { ...line(6, '1A1F24'), space: 1 };
const box = { top: edge, right: edge, bottom: edge, left: edge };

/**
 * A plan as a document for Word and its kin: landscape, one table whose header row repeats on every page, no
 * row broken across two, legible in shades of grey.
 */
export async function writePlanDocument(plan: PlanReport): Promise<Uint8Array> {
	const document = new Document({
		title: plan.title,
		subject: plan.kind,
		description: plan.summary,
		creator: 'Roundtable',
		styles: {
			default: {
				document: {
					run: { font: FONT, size: TEXT, language: { value: `${plan.language}-CA` } }
				},
				heading1: {
					run: { font: FONT, size: 40, bold: true, color: '1A1F24' },
					paragraph: { spacing: { after: 120 } }
				},
				heading2: {
					run: { font: FONT, size: 26, bold: true, color: '1A1F24' },
					paragraph: { spacing: { before: 280, after: 80 } }
				}
			}
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
						margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin }
					}
				},
				footers: { default: footer(plan) },
				children: [
					paragraph(plan.kind, { bold: true }),
					new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plan.title)] }),
					...plan.notices.map((notice) => paragraph(notice, { italics: true })),
					...plan.heads.map(
						({ label, text }) =>
							new Paragraph({
								spacing: { after: 60 },
								children: [new TextRun({ text: `${label} `, bold: true }), new TextRun(text)]
							})
					),
					paragraph(plan.summary, { bold: true }),
					...(plan.rows.length > 0 ? [table(plan)] : []),
					...notes(plan.method),
					...notes(plan.caveats)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function table(plan: PlanReport): Table {
	const widths = plan.columns.map(({ id }) => Math.round(INSIDE * planWidths[id]));
	const header = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: plan.columns.map(({ label }, index) =>
			cell([{ text: label, style: 'strong' }], widths[index] as number, line(12, '1A1F24'))
		)
	});
	const row = ({ cells }: PlanRow) =>
		new TableRow({
			cantSplit: true,
			children: plan.columns.map(({ id }, index) =>
				cell(cells[id], widths[index] as number, line(4, '76818C'))
			)
		});
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: INSIDE, type: WidthType.DXA },
		columnWidths: widths,
		rows: [header, ...plan.rows.map(row)]
	});
}

function cell(texts: readonly PlanText[], width: number, bottom: IBorderOptions): TableCell {
	const children = texts.map(
		({ text, style, lang }) =>
			new Paragraph({
				...(style === 'flag' ? { border: box, indent: { left: 60, right: 60 } } : {}),
				children: [
					new TextRun({
						text,
						bold: style === 'strong' || style === 'flag',
						...(lang ? { language: { value: lang } } : {}),
						...(style === 'muted' ? { color: '48525C' } : {})
					})
				]
			})
	);
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		margins: { top: 60, bottom: 80, left: 60, right: 60 },
		borders: { top: none, left: none, right: none, bottom },
		children: children.length > 0 ? children : [new Paragraph('')]
	});
}

function notes({ title, notes: list }: PlanReport['method']): Paragraph[] {
	if (list.length === 0) return [];
	return [
		new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(title)] }),
		...list.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }))
	];
}

function footer({ title, kind }: PlanReport): Footer {
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.RIGHT,
				children: [
					new TextRun({ text: `${kind} · ${title} · `, color: '48525C' }),
					new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], color: '48525C' })
				]
			})
		]
	});
}

function paragraph(
	text: string,
	style: { readonly bold?: boolean; readonly italics?: boolean } = {}
): Paragraph {
	return new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, ...style })] });
}
