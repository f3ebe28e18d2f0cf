"""Answers one request a line: {"load": graph} or {"call": name}. Prints CPU milliseconds and the figures."""

import json
import sys
import time

import igraph
import networkx as nx

graph = None
other = None
lengths = None

CALLS = {
    "igraph betweenness": lambda: graph.betweenness(directed=False),
    "igraph weightedBetweenness": lambda: graph.betweenness(directed=False, weights=lengths),
    "igraph closeness": lambda: graph.closeness(),
    "igraph constraint": lambda: graph.constraint(),
    "igraph pagerank": lambda: graph.pagerank(directed=False),
    "igraph eigenvector": lambda: graph.eigenvector_centrality(directed=False),
    "igraph coreness": lambda: graph.coreness(),
    "networkx betweenness": lambda: list(nx.betweenness_centrality(other, normalized=False).values()),
    "networkx closeness": lambda: list(nx.closeness_centrality(other).values()),
}

for line in sys.stdin:
    request = json.loads(line)
    if "load" in request:
        loaded = request["load"]
        pairs = [(a, b) for a, b, _ in loaded["ties"]]
        graph = igraph.Graph(n=loaded["n"], edges=pairs)
        lengths = [60 // strength for _, _, strength in loaded["ties"]]
        other = nx.Graph()
        other.add_nodes_from(range(loaded["n"]))
        other.add_edges_from(pairs)
        answer = {"igraph": igraph.__version__, "networkx": nx.__version__}
    else:
        started = time.process_time()
        figures = CALLS[request["call"]]()
        answer = {"ms": (time.process_time() - started) * 1000, "figures": [x if x == x else None for x in figures]}
    print(json.dumps(answer), flush=True)
