import { AbstractEdgeProgram, AbstractNodeProgram } from 'sigma/rendering';

/**
 * In the place of programs that sigma brings along for circles, lines and arrows, and for nodes under the pointer: no
 * picture has any, and to make their shaders takes as long as to make ours.
 */
export class UnusedNodes extends AbstractNodeProgram {
	override drawLabel = undefined;
	override drawHover = undefined;
	override reallocate(): void {}
	override process(): void {}
	override render(): void {}
	override kill(): void {}
}

export class UnusedLinks extends AbstractEdgeProgram {
	override drawLabel = undefined;
	override reallocate(): void {}
	override process(): void {}
	override render(): void {}
	override kill(): void {}
}
