"""Answers one request a line: {"load": graph} or {"call": name, "times": n}.

A call answers CPU milliseconds of one of its runs and, once, the figures."""

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


def corrected(call, figures):
    """igraph's closeness stays within its component: the correction of Wasserman and Faust, outside the clock."""
    if call != "igraph closeness":
        return figures
    component = graph.connected_components()
    sizes = component.sizes()
    share = [(sizes[part] - 1) / (graph.vcount() - 1) for part in component.membership]
    return [figure * part if part > 0 else 0 for figure, part in zip(figures, share)]


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
        answer = {"python-igraph": igraph.__version__, "networkx": nx.__version__}
    else:
        run = CALLS[request["call"]]
        started = time.process_time()
        for _ in range(request["times"]):
            figures = run()
        elapsed = (time.process_time() - started) * 1000 / request["times"]
        figures = corrected(request["call"], figures)
        answer = {"ms": elapsed, "figures": [x if x == x else None for x in figures]}
    print(json.dumps(answer), flush=True)
