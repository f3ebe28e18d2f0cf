import Graph from 'graphology';
import type Sigma from 'sigma';
import type { Id } from '#lib/base/ids.ts';
import type { Theme } from '#lib/views/palette.ts';
import { palettes } from '#lib/views/palette.ts';
import { areaAt } from '#lib/views/areaAt.ts';
import { standsFor, type Picture, type Point } from '#lib/views/picture.ts';
import { DrawingApart } from './apart/DrawingApart.ts';
import { createSurface } from './createSurface.ts';
import { fitOf, isSamePlace } from './fit.ts';
import { hitIn } from './hitIn.ts';
import { inParts } from './inParts.ts';
import { isLargePicture } from './isLargePicture.ts';
import { Gestures, type Hit, type Spot } from './Gestures.ts';
import { Overlay, type Placement } from './Overlay.ts';
import { graphOf, keyOf } from './graphOf.ts';
import type { CameraPlace, PictureEvents } from './PictureEvents.ts';
import { tween } from './tween.ts';

export interface PictureCanvasOptions {
	/** Pixels a picture unit at rest: 1 at 720 high. */
	readonly scale?: number;
	/** Nothing moves by itself. */
	readonly still?: boolean;
	/** Drawn in a worker where the browser can: thousands of ties hold up nothing else then. */
	readonly apart?: boolean;
}

const REST = 120;
/** Of the place from which all is seen, which for a picture much higher than the surface is near already. */
const NEAREST = 0.08;
const FARTHEST = 2;
const ZOOM_STEP = 1.4;

/**
 * Draws pictures on sigma, with words and outlines as SVG on the same camera, and tells what people do.
 * Loaded only in a browser. `destroy` gives the graphics context back.
 */
export class PictureCanvas {
	private graph = new Graph({ multi: true });
	private readonly overlay = new Overlay();
	/** Rings stakeholders until told otherwise; the camera stays. */
	readonly mark = (ids: ReadonlySet<Id>): void => this.overlay.mark(ids);
	private readonly stage = document.createElement('div');
	private readonly apart?: DrawingApart;
	private readonly sigma: Sigma;
	private readonly gestures: Gestures;
	private readonly sizes: ResizeObserver;
	private readonly scale: number;
	private picture: Picture | undefined;
	private theme: Theme | undefined;
	private hovered: Hit | undefined;
	private rest: ReturnType<typeof setTimeout> | undefined;
	private tell = () => {};
	/** Sigma has been told of a picture. */
	private readonly told = new Promise<void>((resolve) => (this.tell = resolve));
	private stopTween = () => {};
	private stopBuilding = () => {};

	constructor(
		private readonly element: HTMLElement,
		private readonly events: PictureEvents = {},
		private readonly options: PictureCanvasOptions = {}
	) {
		this.scale = options.scale ?? 1;
		this.stage.style.cssText = 'position:absolute;inset:0';
		element.append(this.overlay.ground, this.stage, this.overlay.words);
		if (options.apart && DrawingApart.isPossible()) this.apart = new DrawingApart(() => events.lost?.());
		const zoomToSizeRatioFunction = () => 1 / (this.scale * this.symbolScale());
		const settings = { maxCameraRatio: FARTHEST, zoomToSizeRatioFunction };
		this.sigma = createSurface(this.graph, this.stage, settings, this.apart);
		this.sigma.on('afterRender', () => this.follow());
		// For events of its own, which nobody here hears, sigma would read back pixels at every move of the pointer.
		this.sigma.getMouseCaptor().removeAllListeners();
		this.sigma.getTouchCaptor().removeAllListeners();
		this.stage.addEventListener('webglcontextlost', () => this.events.lost?.(), true);
		this.gestures = new Gestures(element, {
			hit: (spot) => this.hit(spot),
			hover: (hit) => this.hover(hit),
			click: (id, shift, spot) => this.click(id, shift, spot),
			open: (id) => this.events.open?.(this.whoIs(id)),
			move: (id, spot, done) => this.moveSymbol(id, spot, done),
			connect: (from, spot, to, done) => this.stretch(from, spot, to, done)
		});
		this.sizes = new ResizeObserver(() => this.sigma.resize());
		this.sizes.observe(element);
	}

	/** Shows a picture; symbols that were elsewhere move to their place. The camera stays. */
	show(picture: Picture, theme: Theme = 'light'): void {
		if (picture === this.picture && theme === this.theme) return;
		this.theme = theme;
		const isFirst = this.picture === undefined;
		const isResized =
			this.picture?.size.width !== picture.size.width || this.picture.size.height !== picture.size.height;
		this.stopTween();
		this.stopBuilding();
		const before = new Map(
			this.picture?.nodes.flatMap(({ id }) =>
				this.graph.hasNode(keyOf(id)) ? [[keyOf(id), this.placeIn(id)] as const] : []
			)
		);
		this.picture = picture;
		this.overlay.show(picture, theme);
		this.sigma.setCustomBBox({ x: [0, picture.size.width], y: [0, picture.size.height] });
		// What is fitted is fitted into the surface as it is now, which sigma would learn of later.
		if (isResized) this.sigma.resize();
		if (isFirst || isResized) {
			const nearest = NEAREST * Math.min(1, this.fitted().ratio);
			if (nearest !== this.sigma.getSetting('minCameraRatio'))
				this.sigma.setSetting('minCameraRatio', nearest);
			this.fit();
		}
		const building = graphOf(picture, palettes[theme], this.graph);
		this.stopBuilding = inParts(building, isLargePicture(picture), (graph) => {
			this.graph = graph;
			this.sigma.once('afterRender', () => this.tell());
			if (this.sigma.getGraph() === graph) this.sigma.refresh();
			else this.sigma.setGraph(graph);
			if (!isFirst && !this.options.still) this.stopTween = tween(graph, before, () => this.sigma.refresh());
		});
	}

	/** Shows all of the picture; one that is much higher than the surface from its top, at full width. */
	fit(): void {
		this.sigma.getCamera().setState({ ...this.fitted(), angle: 0 });
	}

	/** Nearer (`+1`) or farther (`-1`) by a step. */
	zoom(steps: number): void {
		const { ratio } = this.sigma.getCamera().getState();
		this.sigma.getCamera().setState({ ratio: ratio / ZOOM_STEP ** steps });
	}

	/** Moves what is seen by so many picture units. */
	pan(dx: number, dy: number): void {
		const { x, y } = this.sigma.getCamera().getState();
		const side = this.longSide();
		this.sigma.getCamera().setState({ x: x + dx / side, y: y - dy / side });
	}

	/** Brings a stakeholder to the middle. */
	centreOn(id: Id): void {
		const node = this.picture?.nodes.find((one) => standsFor(one) === id);
		const place = node && this.sigma.getNodeDisplayData(keyOf(node.id));
		if (place) this.sigma.getCamera().setState({ x: place.x, y: place.y });
	}

	/** Resolves when the picture that was shown is on the screen. */
	async drawn(): Promise<void> {
		await this.told;
		await this.apart?.drawn;
	}

	get camera(): CameraPlace {
		const { x, y, ratio } = this.sigma.getCamera().getState();
		return { x, y, ratio };
	}

	set camera(place: CameraPlace) {
		this.sigma.getCamera().setState(place);
	}

	/** Takes everything off the page and gives the graphics context back. */
	destroy(): void {
		this.stopTween();
		clearTimeout(this.rest);
		this.rest = undefined;
		this.stopBuilding();
		this.sizes.disconnect();
		this.gestures.destroy();
		this.sigma.kill();
		this.apart?.destroy();
		this.element.replaceChildren();
	}

	/** Whom a symbol stands for: a picture may have somebody twice. */
	private whoIs(id: Id): Id {
		return standsFor(this.picture?.nodes.find((node) => node.id === id) ?? { id });
	}

	private placeIn(id: Id): Point {
		const { x, y } = this.graph.getNodeAttributes(keyOf(id)) as Point;
		return { x, y };
	}

	private follow(): void {
		const placement = this.placement();
		if (!placement) return;
		this.overlay.place(placement, this.hovered?.id, !isLargePicture(this.picture));
		clearTimeout(this.rest);
		this.rest = setTimeout(() => void this.settle(), REST);
	}

	/** Names come when thousands of symbols are there: beside none they say nothing, and to draw those takes all processors. */
	private async settle(): Promise<void> {
		const { rest } = this;
		const isLarge = isLargePicture(this.picture);
		if (isLarge) await this.apart?.drawn;
		if (rest !== this.rest) return;
		const settled = this.placement();
		if (isLarge && settled) this.overlay.place(settled, this.hovered?.id, true);
		this.events.camera?.(isSamePlace(this.camera, this.fitted()) ? undefined : this.camera);
	}

	private placement(): Placement | undefined {
		if (!this.picture) return undefined;
		const { width, height } = this.sigma.getDimensions();
		const onScreen = (point: Point) => this.sigma.graphToViewport(this.toGraph(point));
		const origin = onScreen({ x: 0, y: 0 });
		const zoom = (onScreen({ x: 1000, y: 0 }).x - origin.x) / 1000 / this.scale;
		const [x, y] = [origin.x / this.scale, origin.y / this.scale];
		return {
			x,
			y,
			zoom,
			surface: { width: width / this.scale, height: height / this.scale },
			symbolScale: this.symbolScale(),
			toSurface: (point) => ({ x: point.x * zoom + x, y: point.y * zoom + y })
		};
	}

	/** Symbols grow more slowly than the space between them, and shrink a little before they would touch. */
	private symbolScale(): number {
		const { ratio } = this.sigma.getCamera().getState();
		const near = (this.picture ? this.fitted().ratio : 1) / ratio;
		return near >= 1 ? near ** 0.35 : Math.max(0.4, near ** 0.5);
	}

	private fitted(): CameraPlace {
		const whole = { width: 1, height: 1 };
		return fitOf(this.picture?.size ?? whole, this.sigma?.getDimensions() ?? whole);
	}

	private longSide(): number {
		return Math.max(this.picture?.size.width ?? 1, this.picture?.size.height ?? 1);
	}

	private toGraph({ x, y }: Point): Point {
		return { x, y: (this.picture?.size.height ?? 0) - y };
	}

	private toPicture(spot: Spot): Point {
		const { x, y } = this.sigma.viewportToGraph(spot);
		return { x, y: (this.picture?.size.height ?? 0) - y };
	}

	private hit({ x, y }: Spot): Hit | undefined {
		const placement = this.placement();
		if (!placement || !this.picture) return undefined;
		return hitIn(this.picture, placement, { x: x / this.scale, y: y / this.scale });
	}

	private click(id: Id | undefined, shift: boolean, spot: Spot): void {
		const about = id === undefined && this.picture ? areaAt(this.picture, this.toPicture(spot)) : undefined;
		if (about && this.events.area) this.events.area(about);
		else this.events.click?.(id === undefined ? id : this.whoIs(id), shift);
	}

	private hover(hit: Hit | undefined): void {
		if (hit?.id === this.hovered?.id && hit?.onRim === this.hovered?.onRim) return;
		const isOther = hit?.id !== this.hovered?.id;
		this.hovered = hit;
		this.element.style.cursor = hit ? (hit.onRim ? 'crosshair' : 'pointer') : '';
		if (!isOther) return;
		const placement = this.placement();
		if (placement) this.overlay.place(placement, hit?.id, true);
		// Where thousands are in sight, pointing at one of them names it and does not draw all others anew.
		if (!isLargePicture(this.picture)) this.events.hover?.(hit && this.whoIs(hit.id));
	}

	private moveSymbol(id: Id, spot: Spot, done: boolean): void {
		if (!this.events.move || !this.picture) return;
		const to = this.toPicture(spot);
		this.picture = {
			...this.picture,
			nodes: this.picture.nodes.map((node) => (node.id === id ? { ...node, ...to } : node))
		};
		this.overlay.follow(this.picture);
		// Of a large picture that has just come, the graph is on its way.
		if (this.graph.hasNode(keyOf(id))) this.graph.mergeNodeAttributes(keyOf(id), this.toGraph(to));
		if (done) this.events.move(id, to);
	}

	private stretch(from: Id, spot: Spot, to: Id | undefined, done: boolean): void {
		if (!this.events.connect) return;
		const start = this.picture?.nodes.find(({ id }) => id === from);
		const placement = this.placement();
		if (!start || !placement) return;
		const end = { x: spot.x / this.scale, y: spot.y / this.scale };
		this.overlay.stretch(done ? undefined : [placement.toSurface(start), end], to !== undefined);
		if (done && to !== undefined) this.events.connect(this.whoIs(from), this.whoIs(to));
	}
}
