/** What is compared, on which networks, and how much faster Roundtable has to be. */

export const calls = [
	'betweenness',
	'weightedBetweenness',
	'closeness',
	'constraint',
	'pagerank',
	'eigenvector',
	'coreness',
	'layout'
] as const;
export type Call = (typeof calls)[number];

/** What a call computes, in the words of the table. */
export const titles: Readonly<Record<Call, string>> = {
	betweenness: 'betweenness',
	weightedBetweenness: 'betweenness, strengths 1 to 5 as distances',
	closeness: 'closeness, harmonic, diameter, mean route, efficiency in one pass (peers: closeness alone)',
	constraint: 'constraint, effective size, clustering in one pass (peers: constraint alone)',
	pagerank: 'PageRank',
	eigenvector: 'eigenvector',
	coreness: 'coreness',
	layout: 'ForceAtlas2, same settings, 100 rounds'
};

export const peers = ['igraph', 'graphology', 'networkx'] as const;
export type Peer = (typeof peers)[number];

/** Larger networks are not asked of a peer that would take minutes. */
export const mostNodes: Readonly<Record<Peer, number>> = {
	igraph: Infinity,
	graphology: 2_000,
	networkx: 1_000
};

/** Relative difference of two figures of one stakeholder that still counts as equal. */
export function tolerance(call: Call): number {
	// Of a layout it is the share of neighbours among the nearest that may be lost.
	if (call === 'layout') return 0.02;
	return call === 'pagerank' || call === 'eigenvector' ? 1e-6 : 1e-9;
}

const dense = ['1,000/5,000', '10,000/50,000'];
const large = [...dense, 'lhds'];

interface Goal {
	readonly call: Call;
	readonly peer: Peer;
	readonly networks: readonly string[];
	readonly atLeast: number;
}

const goals: readonly Goal[] = [
	{ call: 'betweenness', peer: 'igraph', networks: dense, atLeast: 6 },
	{ call: 'betweenness', peer: 'igraph', networks: ['lhds'], atLeast: 2.5 },
	{ call: 'betweenness', peer: 'graphology', networks: ['1,000/5,000'], atLeast: 10 },
	{ call: 'closeness', peer: 'igraph', networks: dense, atLeast: 50 },
	{ call: 'closeness', peer: 'igraph', networks: ['lhds'], atLeast: 10 },
	{ call: 'weightedBetweenness', peer: 'igraph', networks: large, atLeast: 3 },
	{ call: 'constraint', peer: 'igraph', networks: large, atLeast: 3 },
	{ call: 'pagerank', peer: 'igraph', networks: large, atLeast: 1 },
	{ call: 'eigenvector', peer: 'igraph', networks: large, atLeast: 1 },
	{ call: 'coreness', peer: 'igraph', networks: large, atLeast: 1 },
	{ call: 'layout', peer: 'graphology', networks: ['1,000/5,000', 'lhds'], atLeast: 2.5 }
];

/** The least ratio of the peer's time to Roundtable's that was promised. */
export function goalOf(call: Call, peer: Peer, network: string): number | undefined {
	return goals.find((goal) => goal.call === call && goal.peer === peer && goal.networks.includes(network))
		?.atLeast;
}

/** What is promised of Roundtable alone. */
export const limits = { suite: 25, firstCall: 120, twoWorkers: 1.7 } as const;

/** Why a row misses its goal, where that is known; printed beside the row when it does. */
export const reasons: Readonly<Record<string, string>> = {
	'suite with ties and groups':
		'betweenness of ties and a record for each of 5,000 take some 5 ms more, groups some 3'
};
