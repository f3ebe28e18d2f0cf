import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { ProgramInfo } from 'sigma/rendering';
import { cellOf, createShapeTexture, HALF_CELL, RANGE, REACH } from './shapeAtlas.ts';

/** What the canvas adds to sigma's own words about a node. `size` is the radius in pixels. */
export interface SymbolData extends NodeDisplayData {
	shape: number;
	opacity: number;
	/** 0 plain, 1 ringed as the first answer, 2 unknown: hatched. */
	look: number;
	surface: string;
	ringColor: string;
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec2 a_cell;
attribute vec2 a_look;
attribute vec4 a_color;
attribute vec4 a_surface;
attribute vec4 a_ring;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
varying vec2 v_at;
varying vec2 v_cell;
varying vec2 v_look;
varying vec4 v_color;
varying vec4 v_surface;
varying vec4 v_ring;
varying float v_radius;
const float bias = 255.0 / 254.0;
void main() {
	float radius = a_size * u_scale;
	float reach = a_look.y == 1.0 ? radius * 1.6 + 6.0 : radius * ${REACH.toFixed(2)} + 1.0;
	v_at = a_corner * reach;
	vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
	gl_Position = vec4(middle + v_at * vec2(2.0, 2.0) / u_viewport, 0.0, 1.0);
	v_radius = radius;
	v_cell = a_cell;
	v_look = a_look;
	v_surface = a_surface;
	v_ring = a_ring;
	v_color = a_color;
	v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying vec2 v_cell;
varying vec2 v_look;
varying vec4 v_color;
varying vec4 v_surface;
varying vec4 v_ring;
varying float v_radius;
uniform sampler2D u_atlas;
uniform float u_pixel;
void main() {
	vec2 at = vec2(v_at.x, -v_at.y) / v_radius;
	vec2 cell = clamp(at / ${REACH.toFixed(2)}, -0.98, 0.98) * vec2(${HALF_CELL.x.toFixed(6)}, ${HALF_CELL.y.toFixed(6)});
	vec4 texel = texture2D(u_atlas, v_cell + cell);
	float shape = (0.5 - texel.r) * ${(RANGE * 2).toFixed(2)} * v_radius;
	float hull = (0.5 - texel.g) * ${(RANGE * 2).toFixed(2)} * v_radius;
	float soft = 0.5 * u_pixel;
	float inShape = 1.0 - smoothstep(-soft, soft, shape);
	float inHull = 1.0 - smoothstep(-soft, soft, hull);
	if (v_look.y == 2.0) {
		float hatch = step(mod(v_at.x + v_at.y, 5.0), 1.4);
		inShape *= max(hatch, smoothstep(-2.0, -1.2, shape));
	}
	vec3 inner = mix(v_surface.rgb, v_color.rgb, inShape);
	float cover = inHull;
	if (v_look.y == 1.0) {
		float far = length(v_at);
		float ring = v_radius * 1.6 + 3.0;
		float onRing = 1.0 - smoothstep(1.25 - soft, 1.25 + soft, abs(far - ring));
		inner = mix(inner, v_ring.rgb, onRing);
		cover = 1.0 - smoothstep(ring + 1.25 - soft, ring + 1.25 + soft, far);
	}
	float alpha = cover * v_look.x;
	gl_FragColor = vec4(inner * alpha, alpha);
}`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixel', 'u_atlas'] as const;

/** Draws symbols of all kinds in one call: a square a symbol, its shape read from the atlas of distances. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
	private readonly textures = new Map<WebGLRenderingContext | WebGL2RenderingContext, WebGLTexture | null>();

	override getDefinition() {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
		return {
			VERTICES: 4,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLE_STRIP,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_position', size: 2, type: FLOAT },
				{ name: 'a_size', size: 1, type: FLOAT },
				{ name: 'a_cell', size: 2, type: FLOAT },
				{ name: 'a_look', size: 2, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: 'a_surface', size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true }
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[-1, -1],
				[1, -1],
				[-1, 1],
				[1, 1]
			]
		};
	}

	override processVisibleItem(_nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
		const { x, y, size, color, shape, opacity, look, surface, ringColor } = data as SymbolData;
		const cell = cellOf(shape);
		this.array.set(
			[
				x,
				y,
				size,
				cell.x,
				cell.y,
				opacity,
				look,
				floatColor(color),
				floatColor(surface),
				floatColor(ringColor)
			],
			startIndex
		);
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		const { u_matrix, u_viewport, u_scale, u_pixel, u_atlas } = uniformLocations as Record<
			(typeof UNIFORMS)[number],
			WebGLUniformLocation
		>;
		if (!this.textures.has(gl)) this.textures.set(gl, createShapeTexture(gl));
		gl.activeTexture(gl.TEXTURE0);
		gl.bindTexture(gl.TEXTURE_2D, this.textures.get(gl) ?? null);
		gl.uniform1i(u_atlas, 0);
		gl.uniformMatrix3fv(u_matrix, false, params.matrix);
		gl.uniform2f(u_viewport, params.width, params.height);
		gl.uniform1f(u_scale, 1 / params.sizeRatio);
		gl.uniform1f(u_pixel, 1.4 / params.pixelRatio);
	}

	override kill(): void {
		for (const [gl, texture] of this.textures) gl.deleteTexture(texture);
		super.kill();
	}
}
