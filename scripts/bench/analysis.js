// What the benchmark needs of the sources, in one module that Vite can bundle for Node.
export { analyse } from '#lib/analysis/analyse.ts';
export { fromDocument } from '#lib/model/StakeholderMap.ts';
export { toGraph } from '#lib/model/toGraph.ts';
