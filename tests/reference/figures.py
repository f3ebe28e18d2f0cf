"""Writes figures.json: small networks with figures computed by networkx, igraph and R's sna.

Run with Debian's own packages: /usr/bin/python3 tests/reference/figures.py
(python3-networkx, python3-igraph, python3-numpy, python3-scipy, r-cran-sna).
"""

import json
import math
import pathlib
import subprocess

import igraph
import networkx as nx
import numpy as np

HERE = pathlib.Path(__file__).parent


def toy():
    """Seven bodies in three groups, arcs with strengths, one without any tie."""
    graph = nx.DiGraph()
    graph.add_nodes_from("abcdefg")
    graph.add_weighted_edges_from(
        [("a", "b", 3), ("b", "a", 1), ("a", "c", 2), ("c", "d", 5), ("d", "b", 4), ("d", "e", 1),
         ("e", "f", 2), ("f", "d", 3), ("b", "e", 2)]
    )
    groups = dict(zip("abcdefg", ["x", "x", "y", "y", "z", "z", "z"]))
    return graph, groups


def florentine():
    graph = nx.florentine_families_graph()
    return graph, {node: "AM" if node < "N" else "NZ" for node in graph}


def cases():
    karate = nx.karate_club_graph()
    for _, _, data in karate.edges(data=True):
        data.pop("weight", None)
    yield "kite", nx.krackhardt_kite_graph(), None
    yield "florentine", *florentine()
    yield "karate", karate, {node: karate.nodes[node]["club"] for node in karate}
    yield "star", nx.star_graph(6), None
    yield "path", nx.path_graph(6), None
    yield "toy", *toy()


def per_node(values):
    return {str(node): None if value is None or value != value else value for node, value in values.items()}


def leading(graph):
    """Leading vector on the largest component, maximum 1."""
    part = max(nx.connected_components(graph), key=len)
    nodes = [node for node in graph if node in part]
    _, vectors = np.linalg.eigh(nx.to_numpy_array(graph, nodes, weight=None))
    vector = np.abs(vectors[:, -1])
    return {node: None for node in graph} | dict(zip(nodes, (vector / vector.max()).tolist()))


def distances(graph):
    """1 / strength as the length of a tie, in exact units where strengths are small whole numbers."""
    unit = math.lcm(*(int(data.get("weight", 1)) for _, _, data in graph.edges(data=True)))
    for _, _, data in graph.edges(data=True):
        data["length"] = unit // int(data.get("weight", 1))
    return unit


def undirected_figures(graph):
    n = graph.number_of_nodes()
    other = igraph.Graph.from_networkx(graph)
    part = graph.subgraph(max(nx.connected_components(graph), key=len))
    connected = nx.is_connected(graph)
    degree = dict(graph.degree())
    between = nx.betweenness_centrality(graph, normalized=False)
    close = nx.closeness_centrality(graph)
    core = nx.core_number(graph)
    cut = set(nx.articulation_points(graph))
    nodes = {
        "degree": degree,
        "weightedDegree": dict(graph.degree(weight="weight")),
        "betweenness": between,
        "closeness": close,
        "harmonic": nx.harmonic_centrality(graph),
        "eigenvector": leading(graph),
        "pagerank": nx.pagerank(graph, tol=1e-14, max_iter=1000, weight=None),
        "coreness": core,
        "clustering": nx.clustering(graph),
        "constraint": dict(zip(graph, other.constraint())),
        "effectiveSize": nx.effective_size(graph),
        "articulation": {node: node in cut for node in graph},
        "reach2": {
            node: (len(nx.single_source_shortest_path_length(graph, node, cutoff=2)) - 1) / (n - 1) for node in graph
        },
    }
    most = max(degree.values())
    network = {
        "density": nx.density(graph),
        "components": nx.number_connected_components(graph),
        "diameter": nx.diameter(part),
        "averagePathLength": nx.average_shortest_path_length(part),
        "transitivity": nx.transitivity(graph),
        "assortativity": other.assortativity_degree(directed=False),
        "degreeCentralization": sum(most - d for d in degree.values()) / ((n - 1) * (n - 2)),
        "betweennessCentralization": sum(max(between.values()) - b for b in between.values())
        / ((n - 1) ** 2 * (n - 2) / 2),
        "closenessCentralization": sum(max(close.values()) - c for c in close.values())
        / ((n - 1) * (n - 2) / (2 * n - 3))
        if connected
        else None,
        "globalEfficiency": nx.global_efficiency(graph),
        "bridges": len(list(nx.bridges(graph))),
        "articulationPoints": len(cut),
        "maxCore": max(core.values()),
    }
    return nodes, network


def directed_figures(graph):
    both = graph.to_undirected()
    nodes, network = undirected_figures(both)
    left, values, right = np.linalg.svd(nx.to_numpy_array(graph, weight=None))
    assert values[0] - values[1] > 1e-6
    hub, authority = np.abs(left[:, 0]), np.abs(right[0])
    nodes |= {
        "weightedDegree": {node: graph.degree(node, weight="weight") for node in graph},
        "inDegree": dict(graph.in_degree()),
        "outDegree": dict(graph.out_degree()),
        "inStrength": dict(graph.in_degree(weight="weight")),
        "outStrength": dict(graph.out_degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "closeness": nx.closeness_centrality(graph),
        "closenessOut": nx.closeness_centrality(graph.reverse()),
        "harmonic": nx.harmonic_centrality(graph),
        "pagerank": nx.pagerank(graph, tol=1e-14, max_iter=1000, weight=None),
        "hub": dict(zip(graph, (hub / hub.max()).tolist())),
        "authority": dict(zip(graph, (authority / authority.max()).tolist())),
        "reach2": {
            node: (len(nx.single_source_shortest_path_length(graph, node, cutoff=2)) - 1) / (len(graph) - 1)
            for node in graph
        },
    }
    nodes |= burt_by_strength(graph)
    network |= {
        "strongComponents": nx.number_strongly_connected_components(graph),
        "density": nx.density(graph),
        "reciprocity": nx.overall_reciprocity(graph),
        "assortativity": igraph.Graph.from_networkx(graph).assortativity_degree(directed=True),
    }
    return nodes, network


def burt_by_strength(graph):
    """Strengths of both directions added, as Burt has it."""
    both = nx.Graph()
    both.add_nodes_from(graph)
    for a, b, data in graph.edges(data=True):
        had = both.get_edge_data(a, b, {"weight": 0})["weight"]
        both.add_edge(a, b, weight=had + data["weight"])
    return {
        "constraintWeighted": nx.constraint(both, weight="weight"),
        "effectiveSizeWeighted": nx.effective_size(both, weight="weight"),
    }


def weighted_figures(graph):
    unit = distances(graph)
    n = graph.number_of_nodes()
    return {
        "betweenness": nx.betweenness_centrality(graph, normalized=False, weight="length"),
        "closeness": {v: c * unit for v, c in nx.closeness_centrality(graph, distance="length").items()},
        "harmonic": {v: h * unit for v, h in nx.harmonic_centrality(graph, distance="length").items()},
        "pagerank": nx.pagerank(graph, tol=1e-14, max_iter=1000, weight="weight"),
    }


def group_figures(graph, groups):
    undirected = graph.to_undirected()
    nx.set_node_attributes(undirected, groups, "group")
    names = sorted(set(groups.values()))
    members = [{node for node in undirected if groups[node] == name} for name in names]
    crossing = sum(groups[a] != groups[b] for a, b in undirected.edges())
    all_ties = undirected.number_of_edges()
    return {
        "eiIndex": (2 * crossing - all_ties) / all_ties,
        "modularity": nx.algorithms.community.modularity(undirected, members, weight=None),
        "groupAssortativity": nx.attribute_assortativity_coefficient(undirected, "group"),
    }


def brokerage(graph, groups):
    order = list(graph)
    matrix = nx.to_numpy_array(graph, order, weight=None).astype(int)
    labels = ",".join(str(sorted(set(groups.values())).index(groups[node])) for node in order)
    script = (
        f"suppressMessages(library(sna)); m <- matrix(c({','.join(map(str, matrix.flatten()))}),"
        f"nrow={len(order)},byrow=TRUE); b <- brokerage(m, c({labels}))$raw.nli;"
        "write.table(b, row.names=FALSE, col.names=FALSE)"
    )
    rows = subprocess.run(["Rscript", "-e", script], check=True, capture_output=True, text=True).stdout.splitlines()
    names = ["coordinator", "consultant", "representative", "gatekeeper", "liaison", "total"]
    return {str(node): dict(zip(names, map(int, row.split()))) for node, row in zip(order, rows)}


def sna_version():
    script = 'cat(as.character(packageVersion("sna")))'
    return subprocess.run(["Rscript", "-e", script], check=True, capture_output=True, text=True).stdout


def write():
    found = {}
    for name, graph, groups in cases():
        directed = graph.is_directed()
        nodes, network = (directed_figures if directed else undirected_figures)(graph)
        case = {
            "directed": directed,
            "nodes": [str(node) for node in graph],
            "ties": [[str(a), str(b), data.get("weight", 1)] for a, b, data in graph.edges(data=True)],
            "stakeholders": {key: per_node(values) for key, values in nodes.items()},
            "network": network,
        }
        if directed:
            case["weighted"] = {key: per_node(values) for key, values in weighted_figures(graph).items()}
        if groups:
            case["groupOf"] = per_node(groups)
            case["groups"] = group_figures(graph, groups)
            case["brokerage"] = brokerage(graph, groups)
        found[name] = case
    tools = {"networkx": nx.__version__, "igraph": igraph.__version__, "sna": sna_version(), "numpy": np.__version__}
    (HERE / "figures.json").write_text(json.dumps({"tools": tools, "cases": found}, indent="\t") + "\n")


write()
