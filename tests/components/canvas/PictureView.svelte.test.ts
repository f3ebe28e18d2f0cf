import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PictureView from '#lib/components/canvas/PictureView.svelte';
import { PictureCanvas } from '#lib/canvas/PictureCanvas.ts';
import { palettes } from '#lib/views/palette.ts';
import type { Picture } from '#lib/views/picture.ts';

const node = (id: string, x: number, y: number) => ({
	id,
	kind: 'municipality' as const,
	x,
	y,
	across: 24,
	fill: { by: 'kind' as const, kind: 'municipality' as const },
	name: id,
	lines: [id],
	priority: 1,
	emphasis: 'normal' as const,
	selected: false
});

const picture: Picture = {
	size: { width: 640, height: 400 },
	nodes: [node('Kelowna', 160, 200), node('Vernon', 480, 200)],
	links: [
		{
			id: 'pair',
			from: 'Kelowna',
			to: 'Vernon',
			ties: ['tie'],
			confidence: 'reported',
			emphasis: 'normal',
			bend: 0
		}
	],
	bands: [],
	areas: [],
	captions: [],
	legend: [],
	names: 'beside',
	outlines: [],
	ghosts: [],
	labels: [],
	hiddenLabels: 0
};

/** Shows the picture at a pixel a unit and waits until sigma has it. */
async function show(events: Record<string, unknown> = {}) {
	await page.viewport(640, 400);
	document.body.style.margin = '0';
	const frame = document.createElement('div');
	frame.style.cssText = 'position:fixed;left:0;top:0;width:640px;height:400px';
	document.body.append(frame);
	const view = await render(PictureView, { picture, label: 'Network', ...events }, { baseElement: frame });
	(view.container as HTMLElement).style.cssText = 'width:100%;height:100%';
	await vi.waitFor(() => expect(frame.querySelectorAll('canvas').length).toBeGreaterThan(0), 20_000);
	const live = frame.querySelector('.live') as HTMLElement;
	await vi.waitFor(() => expect(live.textContent).toContain('Vernon'), 20_000);
	return { view, frame, live };
}

/** A pointer's way over the picture, in its units. */
function drag(live: HTMLElement, way: readonly (readonly [number, number])[]) {
	way.forEach(([clientX, clientY], i) => {
		const name = i === 0 ? 'pointerdown' : i === way.length - 1 ? 'pointerup' : 'pointermove';
		const init = { clientX, clientY, bubbles: true, pointerId: 1, button: 0 };
		live.dispatchEvent(new PointerEvent(name, init));
	});
}

it('is one named stop for the keyboard and shows names', async () => {
	const onkeydown = vi.fn();
	await show({ onkeydown });
	const application = page.getByRole('application', { name: 'Network' });
	await expect.element(application).toBeInTheDocument();
	await userEvent.tab();
	await expect.element(application).toHaveFocus();
	await userEvent.keyboard('n');
	expect(onkeydown).toHaveBeenCalled();
});

it('tells clicks, drags of a symbol and drags from its rim apart', async () => {
	const [click, move, connect] = [vi.fn(), vi.fn(), vi.fn()];
	const { live } = await show({ click, move, connect });
	live.setPointerCapture = () => {};
	drag(live, [
		[160, 200],
		[160, 200]
	]);
	expect(click).toHaveBeenCalledExactlyOnceWith('Kelowna', false);
	drag(live, [
		[177, 200],
		[300, 210],
		[480, 200]
	]);
	expect(connect).toHaveBeenCalledExactlyOnceWith('Kelowna', 'Vernon');
	expect(move).not.toHaveBeenCalled();
	drag(live, [
		[160, 200],
		[200, 260],
		[200, 300]
	]);
	const [id, to] = move.mock.calls[0] as [string, { x: number; y: number }];
	expect(id).toBe('Kelowna');
	expect(to.x).toBeCloseTo(200, 0);
	expect(to.y).toBeCloseTo(300, 0);
	expect(click).toHaveBeenCalledOnce();
});

it('moves the camera and says where it came to rest', async () => {
	const camera = vi.fn();
	const element = document.createElement('div');
	element.style.cssText = 'position:fixed;left:0;top:0;width:640px;height:400px';
	document.body.append(element);
	const canvas = new PictureCanvas(element, { camera });
	canvas.show(picture);
	expect(canvas.camera).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
	canvas.zoom(1);
	expect(canvas.camera.ratio).toBeLessThan(1);
	canvas.centreOn('Vernon');
	expect(canvas.camera.x).toBeCloseTo(0.75, 2);
	await vi.waitFor(() => expect(camera).toHaveBeenLastCalledWith(canvas.camera), 10_000);
	canvas.fit();
	expect(canvas.camera).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
	canvas.destroy();
	element.remove();
});

it('gives the graphics context back', async () => {
	const { view, frame } = await show();
	const contexts = [...frame.querySelectorAll('canvas')].flatMap(
		(canvas) => canvas.getContext('webgl2') ?? []
	);
	expect(contexts.length).toBeGreaterThan(0);
	await view.unmount();
	for (const context of contexts) expect(context.isContextLost()).toBe(true);
	expect(frame.querySelectorAll('canvas')).toHaveLength(0);
});

it('draws a map of many in a worker, and draws what came of it', async () => {
	const element = document.createElement('div');
	element.style.cssText = 'position:fixed;left:0;top:0;width:640px;height:400px';
	document.body.append(element);
	const lost = vi.fn();
	const canvas = new PictureCanvas(element, { lost }, { apart: true, still: true });
	canvas.show(picture);
	await canvas.drawn();
	await vi.waitFor(
		() => expect(colourAt(element, 160, 200)).toBe(palettes.light.kinds.municipality.toLowerCase()),
		10_000
	);
	expect(colourAt(element, 320, 60)).toBe('nothing');
	canvas.show({ ...picture, nodes: [node('Kelowna', 320, 60), node('Vernon', 480, 200)] });
	await vi.waitFor(() => expect(colourAt(element, 160, 200)).toBe('nothing'), 10_000);
	expect(colourAt(element, 320, 60)).toBe(palettes.light.kinds.municipality.toLowerCase());
	canvas.destroy();
	expect(lost).not.toHaveBeenCalled();
	element.remove();
});

it('draws in the page where workers have no graphics', async () => {
	class NoGraphics {
		onmessage: ((event: { data: string }) => void) | undefined;
		postMessage = () => setTimeout(() => this.onmessage?.({ data: 'lost' }));
		terminate = () => {};
		constructor() {
			this.postMessage();
		}
	}
	vi.stubGlobal('Worker', NoGraphics);
	onTestFinished(() => void vi.unstubAllGlobals());
	const { frame } = await show({ isMany: true });
	const drawing = () => frame.querySelector<HTMLCanvasElement>('.live canvas.sigma-nodes');
	await vi.waitFor(
		() => expect(drawing()?.getContext('webgl2')).toBeInstanceOf(WebGL2RenderingContext),
		20_000
	);
});

/** What is drawn at a place of the surface. */
function colourAt(element: HTMLElement, x: number, y: number): string {
	const copy = document.createElement('canvas');
	[copy.width, copy.height] = [640, 400];
	const context = copy.getContext('2d');
	for (const canvas of element.querySelectorAll('canvas'))
		if (!canvas.hidden && canvas.width > 0) context?.drawImage(canvas, 0, 0);
	const [red = 0, green = 0, blue = 0, alpha] = context?.getImageData(x, y, 1, 1).data ?? [];
	if (!alpha) return 'nothing';
	return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
