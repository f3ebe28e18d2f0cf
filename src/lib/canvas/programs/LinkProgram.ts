import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { ProgramInfo } from 'sigma/rendering';

/** What the canvas adds to sigma's own words about an edge. `size` is the width in pixels. */
export interface LinkData extends EdgeDisplayData {
	opacity: number;
	/** Lengths of stroke and gap in pixels; a whole line has no gap. */
	dash: readonly [number, number];
	bend: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec4 a_look;
attribute float a_bend;
attribute vec4 a_color;
attribute vec2 a_strip;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
varying vec4 v_color;
varying vec3 v_dash;
varying float v_along;
varying float v_side;
varying float v_half;
void main() {
	vec2 a = (u_matrix * vec3(a_from, 1.0)).xy * u_viewport * 0.5;
	vec2 b = (u_matrix * vec3(a_to, 1.0)).xy * u_viewport * 0.5;
	vec2 way = b - a;
	vec2 c = (a + b) * 0.5 + vec2(-way.y, way.x) * a_bend * 2.0;
	float t = a_strip.x;
	vec2 at = mix(mix(a, c, t), mix(c, b, t), t);
	vec2 tangent = mix(c - a, b - c, t);
	vec2 normal = normalize(vec2(-tangent.y, tangent.x) + vec2(1e-6, 0.0));
	float half_width = a_look.x * u_scale * 0.5;
	v_side = a_strip.y * (half_width + 1.0);
	v_half = half_width;
	v_along = t * length(way);
	v_dash = vec3(a_look.yz * u_scale, a_look.w);
	v_color = a_color;
	v_color.a *= 255.0 / 254.0;
	gl_Position = vec4((at + normal * v_side) * 2.0 / u_viewport, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_dash;
varying float v_along;
varying float v_side;
varying float v_half;
void main() {
	float alpha = (1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_side))) * v_dash.z;
	if (v_dash.y > 0.0) {
		float in_stroke = abs(mod(v_along, v_dash.x + v_dash.y) - v_dash.x * 0.5);
		alpha *= 1.0 - smoothstep(v_dash.x * 0.5 - 0.4, v_dash.x * 0.5 + 0.4, in_stroke);
	}
	gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale'] as const;

/** Pieces of a curve; a straight tie needs one. */
const CURVE_PIECES = 14;

/** A strip of so many pieces along the tie, both sides of it. */
function strip(pieces: number): number[][] {
	return Array.from({ length: pieces + 1 }, (_, i) => i / pieces).flatMap((t) => [
		[t, -1],
		[t, 1]
	]);
}

/** Draws ties with strokes and gaps measured on the screen, which sigma's own programs cannot. */
abstract class LinkProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
	protected define(pieces: number) {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
		return {
			VERTICES: 2 * (pieces + 1),
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLE_STRIP,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_from', size: 2, type: FLOAT },
				{ name: 'a_to', size: 2, type: FLOAT },
				{ name: 'a_look', size: 4, type: FLOAT },
				{ name: 'a_bend', size: 1, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true }
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_strip', size: 2, type: FLOAT }],
			CONSTANT_DATA: strip(pieces)
		};
	}

	override processVisibleItem(
		_edgeIndex: number,
		startIndex: number,
		source: NodeDisplayData,
		target: NodeDisplayData,
		data: EdgeDisplayData
	): void {
		const { size, dash, opacity, bend, color } = data as LinkData;
		const [stroke, gap] = dash;
		this.array.set(
			[source.x, source.y, target.x, target.y, size, stroke, gap, opacity, bend, floatColor(color)],
			startIndex
		);
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		const { u_matrix, u_viewport, u_scale } = uniformLocations as Record<
			(typeof UNIFORMS)[number],
			WebGLUniformLocation
		>;
		gl.uniformMatrix3fv(u_matrix, false, params.matrix);
		gl.uniform2f(u_viewport, params.width, params.height);
		gl.uniform1f(u_scale, 1);
	}
}

export class StraightLinkProgram extends LinkProgram {
	override getDefinition() {
		return this.define(1);
	}
}

export class CurvedLinkProgram extends LinkProgram {
	override getDefinition() {
		return this.define(CURVE_PIECES);
	}
}
