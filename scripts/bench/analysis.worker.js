import { analyse } from '#lib/analysis/analyse.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';

const warmUp = 30;
const runs = 50;

/** A worker: told a map's JSON form, it answers how long all measures of the map take each time, in milliseconds, warm. */
self.onmessage = ({ data }) => {
	const map = fromDocument(data);
	const once = () => {
		const start = performance.now();
		// From the map and not from the graph, whose passes a second call could share.
		analyse(toGraph(map));
		return performance.now() - start;
	};
	for (let run = 0; run < warmUp; run++) once();
	self.postMessage(Array.from({ length: runs }, once));
};
