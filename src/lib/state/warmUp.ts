import Graph from 'graphology';
import { analyse } from '#lib/analysis/analyse.ts';
import { createRandom } from '#lib/base/random.ts';

const NODES = 120;
const TIES = 420;
const TIMES = 3;

/**
 * Runs the measures on a small made-up network, so that the engine has compiled their loops by the time a map
 * arrives: a first analysis costs several times as much as the ones after it.
 */
export function warmUp(): void {
	const random = createRandom(1);
	const node = () => String(Math.floor(random() * NODES));
	for (const type of ['undirected', 'directed'] as const) {
		const graph = new Graph({ type: 'mixed', multi: true });
		for (let i = 0; i < NODES; i++) graph.addNode(String(i));
		for (let i = 0; i < TIES; i++) {
			const ends = [node(), node()] as const;
			if (type === 'directed') graph.addDirectedEdge(...ends);
			else graph.addUndirectedEdge(...ends);
		}
		const groupOf = (id: string) => `g${Number(id) % 3}`;
		for (let i = 0; i < TIMES; i++) analyse(graph, { groupOf, labellings: 0 });
	}
}
