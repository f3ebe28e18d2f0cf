import type Graph from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { DrawingApart } from './apart/DrawingApart.ts';
import { writeDown } from './apart/writeDown.ts';
import { CurvedLinkProgram, StraightLinkProgram } from './programs/LinkProgram.ts';
import { ShapeProgram } from './programs/ShapeProgram.ts';
import { UnusedLinks, UnusedNodes } from './programs/unused.ts';

const SETTINGS: Partial<Settings> = {
	allowInvalidContainer: true,
	renderLabels: false,
	stagePadding: 0,
	zIndex: true,
	enableCameraRotation: false,
	// Double click opens a stakeholder; the wheel, keys and buttons zoom.
	doubleClickZoomingRatio: 1,
	nodeProgramClasses: { symbol: ShapeProgram, circle: UnusedNodes },
	nodeHoverProgramClasses: { symbol: UnusedNodes, circle: UnusedNodes },
	edgeProgramClasses: {
		straight: StraightLinkProgram,
		curved: CurvedLinkProgram,
		line: UnusedLinks,
		arrow: UnusedLinks
	},
	defaultNodeType: 'symbol',
	defaultEdgeType: 'straight'
};

/** The layers of sigma that pictures are drawn on. Words, what is pointed at and the pointer are ours. */
const DRAWN = new Set(['edges', 'nodes']);

/** What sigma makes a context of: any element that answers for one. */
interface Layer extends HTMLDivElement {
	getContext?: () => WebGL2RenderingContext;
}

/**
 * Sigma with the layers that pictures need and no others: each of seven would be emptied, read back and put together
 * with the page at every frame. Nothing is drawn to be picked either: `Gestures` knows what lies under a pointer.
 * @param settings what a picture has to say about sizes
 * @param apart draws in a worker; without it the page draws
 */
export function createSurface(
	graph: Graph,
	element: HTMLElement,
	settings: Partial<Settings>,
	apart?: DrawingApart
): Sigma {
	class Surface extends Sigma {
		override createCanvas(...words: Parameters<Sigma['createCanvas']>): HTMLCanvasElement {
			const canvas = super.createCanvas(...words);
			canvas.hidden = !DRAWN.has(words[0]);
			return canvas;
		}

		override createWebGLContext(...[id, options]: Parameters<Sigma['createWebGLContext']>) {
			if (DRAWN.has(id) && !apart) return super.createWebGLContext(id, { ...options, picking: false });
			const layer: Layer = this.createLayer(id, 'div', options);
			layer.getContext = () =>
				DRAWN.has(id) && apart ? apart.contextOf(canvasIn(layer)) : writeDown(() => {});
			const canvas = layer as unknown as HTMLCanvasElement;
			return super.createWebGLContext(id, { picking: false, canvas });
		}

		/** Of thousands, to index them and to draw them are long each: drawn is with the next frame. */
		override refresh(options?: Parameters<Sigma['refresh']>[0]): this {
			return super.refresh(apart ? { schedule: true, ...options } : options);
		}
	}
	const surface = new Surface(graph, element, { ...SETTINGS, ...settings });
	if (apart) surface.on('beforeRender', () => apart.begin()).on('afterRender', () => apart.end());
	return surface;
}

function canvasIn(layer: HTMLElement): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.style.cssText = 'width:100%;height:100%';
	layer.append(canvas);
	return canvas;
}
