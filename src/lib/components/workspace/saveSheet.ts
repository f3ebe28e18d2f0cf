import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Translator } from '#lib/i18n/translator.ts';
import { stakeholderKinds } from '#lib/model/words.ts';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';
import type { Picture } from '#lib/views/picture.ts';
import { writeSheet } from '#lib/views/sheet.ts';
import { textIn } from '../naming.ts';

export const sheetForms = ['svg', 'png', 'print'] as const;
export type SheetForm = (typeof sheetForms)[number];

/** Letter paper at 300 dots an inch. */
const PNG = { width: 3300, height: 2550 } as const;

/** Hands on the picture that is shown, with its legend, date, source and method. */
export async function saveSheet(
	form: SheetForm,
	picture: Picture,
	workspace: Workspace,
	translator: Translator
): Promise<void> {
	const svg = writeSheet(picture, wordsOf(picture, workspace, translator), { style: await embeddedFont() });
	const name = `${workspace.session.map.header.id}-${workspace.view.view}`;
	if (form === 'svg') return download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
	if (form === 'png') return download(await toPng(svg), `${name}.png`);
	return print(svg);
}

function wordsOf(picture: Picture, { session, shown, view }: Workspace, translator: Translator) {
	const { t, say } = translator;
	const { header, stakeholders, ties } = session.map;
	const present = new Set(picture.nodes.map(({ kind }) => kind));
	const notice = textIn(translator, header.notice, header.noticeFr);
	return {
		title: textIn(translator, header.title, header.titleFr) ?? '',
		subtitle: say({ key: `view.${view.view}.question` }),
		kinds: stakeholderKinds
			.filter((kind) => present.has(kind))
			.map((kind) => ({ kind, label: t(`kind.${kind}`) })),
		notes: [
			t('view.sheet.shown', {
				date: translator.date(new Date().toISOString()),
				shown: shown.stakeholders.size,
				all: t('record.stakeholder', { count: stakeholders.size }),
				ties: t('record.tie', { count: ties.size })
			}),
			...(view.query.at === undefined ? [] : [t('view.sheet.at', { date: view.query.at })]),
			t('view.sheet.source', { address: location.origin + view.address }),
			...(notice === undefined ? [] : [notice]),
			say({ key: `view.${view.view}.method` })
		]
	};
}

/** The letters go along, so that the picture is the same where they are not installed. */
async function embeddedFont(): Promise<string> {
	const bytes = new Uint8Array(await (await fetch(inter)).arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	const address = `data:font/woff2;base64,${btoa(binary)}`;
	return `@font-face{font-family:'Inter Variable';src:url(${address}) format('woff2');font-weight:100 900}`;
}

async function toPng(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		await image.decode();
		const canvas = Object.assign(document.createElement('canvas'), PNG);
		const surface = canvas.getContext('2d');
		if (!surface) throw new Error('This browser draws no pictures.');
		surface.fillStyle = '#FFFFFF';
		surface.fillRect(0, 0, PNG.width, PNG.height);
		surface.drawImage(image, 0, 0, PNG.width, PNG.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out.'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(image.src);
	}
}

function download(blob: Blob, name: string): void {
	const link = Object.assign(document.createElement('a'), {
		href: URL.createObjectURL(blob),
		download: name
	});
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Printed from a frame of its own; a browser makes a PDF of it in which words and lines stay such. */
function print(svg: string): void {
	const frame = document.createElement('iframe');
	frame.style.cssText = 'position:fixed;inset:0 auto auto 0;width:0;height:0;border:0';
	frame.srcdoc = `<!doctype html><style>@page{size:letter landscape;margin:0}body{margin:0}svg{width:100vw;height:99vh}</style>${svg}`;
	frame.addEventListener('load', () => {
		frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
		frame.contentWindow?.print();
	});
	document.body.append(frame);
}
