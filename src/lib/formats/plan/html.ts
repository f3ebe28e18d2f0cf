import { escapeXml } from '#lib/views/marks/mark.ts';
import type { PlanReport, PlanRow } from '#lib/views/plan/planReport.ts';
import type { PlanText } from '#lib/views/plan/cells.ts';
import { planWidths } from './widths.ts';

/**
 * A plan as one page that stands alone: to be read, printed (landscape, the header row on every sheet) or sent.
 * Nothing in it runs or loads, and it reads in shades of grey.
 */
export function writePlanHtml(plan: PlanReport): string {
	const heads = plan.heads.map(
		({ label, text }) => `<div><dt>${e(label)}</dt><dd>${linked(text)}</dd></div>`
	);
	return [
		'<!doctype html>',
		`<html lang="${e(plan.language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${e(`${plan.kind} – ${plan.title}`)}</title>`,
		`<style>${STYLE}</style>`,
		'</head>',
		'<body>',
		'<main>',
		'<header>',
		`<p class="kind">${e(plan.kind)}</p>`,
		`<h1>${e(plan.title)}</h1>`,
		...plan.notices.map((notice) => `<p class="notice">${e(notice)}</p>`),
		...(heads.length > 0 ? [`<dl>${heads.join('')}</dl>`] : []),
		`<p class="summary">${e(plan.summary)}</p>`,
		'</header>',
		...(plan.rows.length > 0 ? [table(plan)] : []),
		notes(plan.method),
		notes(plan.caveats),
		'</main>',
		'</body>',
		'</html>',
		''
	].join('\n');
}

const e = escapeXml;

function table({ title, columns, rows }: PlanReport): string {
	const widths = columns.map(({ id }) => `<col style="width:${(100 * planWidths[id]).toFixed(1)}%">`);
	const heads = columns.map(({ label }) => `<th scope="col">${e(label)}</th>`);
	return [
		`<div class="across" tabindex="0" role="region" aria-label="${e(title)}">`,
		'<table>',
		`<colgroup>${widths.join('')}</colgroup>`,
		`<thead><tr>${heads.join('')}</tr></thead>`,
		`<tbody>${rows.map((row) => tableRow(row, columns)).join('\n')}</tbody>`,
		'</table>',
		'</div>'
	].join('\n');
}

function tableRow({ cells }: PlanRow, columns: PlanReport['columns']): string {
	const each = columns.map(({ id, label }) => {
		const inside = cells[id].map(paragraph).join('');
		return id === 'stakeholder' && inside !== ''
			? `<th scope="row" data-label="${e(label)}">${inside}</th>`
			: `<td data-label="${e(label)}">${inside}</td>`;
	});
	return `<tr>${each.join('')}</tr>`;
}

function paragraph({ text, style, lang }: PlanText): string {
	return `<p${style ? ` class="${style}"` : ''}${lang ? ` lang="${lang}"` : ''}>${e(text)}</p>`;
}

function notes({ title, notes: list }: PlanReport['method']): string {
	if (list.length === 0) return '';
	return `<section><h2>${e(title)}</h2><ul>${list.map((note) => `<li>${e(note)}</li>`).join('')}</ul></section>`;
}

function linked(text: string): string {
	return /^https?:\/\/\S+$/.test(text) ? `<a href="${e(text)}">${e(text)}</a>` : e(text);
}

const STYLE = `
@page { size: letter landscape; margin: 12mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; margin: 0; }
body { max-width: 88rem; margin: 0 auto; padding: 1.5rem; color: #1a1f24; background: #fff;
	font: 400 10.5pt/1.35 'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
	font-variant-numeric: tabular-nums; }
.kind { font-weight: 600; }
h1 { margin: 0.1em 0 0.35em; font-size: 20pt; line-height: 1.15; letter-spacing: -0.01em; }
h2 { margin: 1.2em 0 0.3em; font-size: 12pt; }
.notice { max-width: 62rem; padding: 0.4em 0.7em; border-left: 3pt solid #1a1f24; margin-bottom: 0.6em; }
dl { display: flex; flex-wrap: wrap; gap: 0.6em 2.5em; margin: 0.6em 0; }
dl div { max-width: 30rem; }
dt { font-weight: 600; }
dd { overflow-wrap: anywhere; }
a { color: inherit; }
.summary { margin: 0.4em 0 0.9em; font-weight: 600; }
.across { overflow-x: auto; }
table { width: 100%; min-width: 68rem; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th, td { padding: 0.45em 0.5em; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { border-bottom: 1.5pt solid #1a1f24; font-weight: 600; vertical-align: bottom; }
tbody tr { border-bottom: 0.5pt solid #76818c; break-inside: avoid; }
.strong { font-weight: 600; }
.muted { color: #48525c; }
.flag { display: inline-block; padding: 0.1em 0.4em; border: 1pt solid #1a1f24; border-radius: 3pt; font-weight: 600; }
ul { padding-left: 1.2em; }
li { max-width: 62rem; margin-bottom: 0.15em; }
section { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } .across { overflow: visible; } table { min-width: 0; } }
@media screen and (max-width: 48rem) {
	body { padding: 1rem; }
	table, tbody, tr, td, tbody th { display: block; }
	table { min-width: 0; }
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	tbody tr { padding: 0.8em 0; }
	td, tbody th { padding: 0.15em 0; }
	td:empty { display: none; }
	td::before { content: attr(data-label); display: block; color: #48525c; }
	tbody td:first-child::before { content: ''; }
}
`;
