"""Writes figures.json: small networks with figures computed by networkx, igraph and R's sna.

Run with Debian's own packages: /usr/bin/python3 tests/reference/figures.py
(python3-networkx, python3-igraph, python3-numpy, python3-scipy, r-cran-sna, r-cran-igraph).
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


def r_table(script):
    """Rows of numbers that a script of R prints."""
    done = subprocess.run(["Rscript", "-e", script], check=True, capture_output=True, text=True)
    return [[float(word) for word in row.split()] for row in done.stdout.splitlines()]


def r_matrix(graph, weight=None):
    cells = nx.to_numpy_array(graph, list(graph), weight=weight).flatten().tolist()
    return f"matrix(c({','.join(map(str, cells))}),nrow={len(graph)},byrow=TRUE)"


def leading_value(graph, weight=None):
    """Of the undirected form, strengths of both directions added."""
    matrix = nx.to_numpy_array(graph, weight=weight)
    both = matrix + matrix.T if graph.is_directed() else matrix
    return np.linalg.eigvalsh(both if weight else (both > 0).astype(float))[-1]


def walks(graph, weight=None):
    """Katz by networkx and Bonacich's power by sna, with half of the largest factor, and its negative."""
    factor = 0.5 / leading_value(graph, weight)
    power = r_table(
        f"suppressMessages(library(sna)); m <- {r_matrix(graph, weight)};"
        f"f <- {factor!r}; b <- cbind(bonpow(m, exponent=f, tol=1e-20), bonpow(m, exponent=-f, tol=1e-20));"
        "write.table(format(b, digits=17), row.names=FALSE, col.names=FALSE, quote=FALSE)"
    )
    return {
        "katz": nx.katz_centrality_numpy(graph, alpha=factor, normalized=False, weight=weight),
        "bonacichPower": {node: row[0] for node, row in zip(graph, power)},
        "bonacichPowerNegative": {node: row[1] for node, row in zip(graph, power)},
    }


def within(graph, steps):
    return {
        node: (len(nx.single_source_shortest_path_length(graph, node, cutoff=steps)) - 1) / (len(graph) - 1)
        for node in graph
    }


def tie_figures(graph):
    """By networkx: betweenness of ties, raw; bridges with the size of the smaller side."""
    both = graph.to_undirected()
    found = set(map(frozenset, nx.bridges(both)))

    def side(a, b):
        if frozenset((a, b)) not in found:
            return 0
        cut = both.copy()
        cut.remove_edge(a, b)
        return min(len(nx.node_connected_component(cut, end)) for end in (a, b))

    raw = nx.edge_betweenness_centrality(graph, normalized=False)
    share = nx.edge_betweenness_centrality(graph, normalized=True)
    return [
        {
            "from": str(a),
            "to": str(b),
            "tieBetweenness": raw[a, b],
            "tieBetweennessNormalized": share[a, b],
            "bridge": frozenset((a, b)) in found,
            "bridgeCutOff": side(a, b),
        }
        for a, b in graph.edges()
    ]


def census(graph):
    arcs = graph.to_directed() if not graph.is_directed() else graph
    mutual, asymmetric, null = igraph.Graph.from_networkx(arcs).dyad_census()
    return {"dyads": {"mutual": mutual, "asymmetric": asymmetric, "null": null}, "triads": nx.triadic_census(arcs)}


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
        "reach": within(graph, 3),
        **walks(graph),
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
        "localEfficiency": nx.local_efficiency(graph),
        "smallWorld": small_world(part),
        "bridges": len(list(nx.bridges(graph))),
        "articulationPoints": len(cut),
        "maxCore": max(core.values()),
    }
    return nodes, network


def small_world(part):
    """Humphries & Gurney's formula over networkx's transitivity and mean path."""
    n, k = len(part), 2 * part.number_of_edges() / len(part)
    if not k > 1:
        return None
    route = nx.average_shortest_path_length(part)
    return (nx.transitivity(part) / (k / n)) / (route / (math.log(n) / math.log(k)))


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
        "reach": within(graph, 3),
        **walks(graph),
    }
    nodes |= burt_by_strength(graph)
    network |= {
        "strongComponents": nx.number_strongly_connected_components(graph),
        "density": nx.density(graph),
        "reciprocity": nx.overall_reciprocity(graph),
        "assortativity": igraph.Graph.from_networkx(graph).assortativity_degree(directed=True),
        **directed_centralizations(graph),
    }
    return nodes, network


def directed_centralizations(graph):
    """Betweenness by R's igraph; closeness by Freeman's sum over networkx's corrected closeness."""
    n = len(graph)
    between = r_table(
        f"suppressMessages(library(igraph)); g <- graph_from_adjacency_matrix({r_matrix(graph)});"
        "cat(format(centr_betw(g, directed=TRUE, normalized=TRUE)$centralization, digits=17))"
    )
    inward = nx.closeness_centrality(graph).values()
    outward = nx.closeness_centrality(graph.reverse()).values()
    return {
        "directedBetweennessCentralization": between[0][0],
        "inClosenessCentralization": sum(max(inward) - c for c in inward) / (n - 1),
        "outClosenessCentralization": sum(max(outward) - c for c in outward) / (n - 1),
    }


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
        "efficiencyWeighted": {
            node: size / both.degree(node) if both.degree(node) else None
            for node, size in nx.effective_size(both, weight="weight").items()
        },
        "hierarchyWeighted": {node: hierarchy(both, node) for node in both},
    }


def hierarchy(graph, node):
    """Burt's hierarchy over networkx's local constraint."""
    each = [nx.local_constraint(graph, node, other, weight="weight") for other in graph[node]]
    if len(each) < 2:
        return None
    mean = sum(each) / len(each)
    return sum(c / mean * math.log(c / mean) for c in each) / (len(each) * math.log(len(each)))


def weighted_figures(graph):
    unit = distances(graph)
    n = graph.number_of_nodes()
    return {
        "betweenness": nx.betweenness_centrality(graph, normalized=False, weight="length"),
        "closeness": {v: c * unit for v, c in nx.closeness_centrality(graph, distance="length").items()},
        "harmonic": {v: h * unit for v, h in nx.harmonic_centrality(graph, distance="length").items()},
        "pagerank": nx.pagerank(graph, tol=1e-14, max_iter=1000, weight="weight"),
        **walks(graph, "weight"),
    }


def weighted_ties(graph):
    distances(graph)
    raw = nx.edge_betweenness_centrality(graph, normalized=False, weight="length")
    return [{"from": str(a), "to": str(b), "tieBetweenness": raw[a, b]} for a, b in graph.edges()]


def own_ei(graph, groups):
    def index(node):
        across = sum(groups[node] != groups[other] for other in graph[node])
        return (2 * across - len(graph[node])) / len(graph[node]) if graph[node] else None

    return {node: index(node) for node in graph}


def densities(graph, groups):
    """Share of possible arcs from each group to each, and whether it is above that of the whole."""
    names = sorted(set(groups.values()))
    matrix = nx.to_numpy_array(graph, weight=None)
    member = np.array([names.index(groups[node]) for node in graph])
    rows = []
    for g in range(len(names)):
        rows.append([])
        for h in range(len(names)):
            block = matrix[np.ix_(member == g, member == h)]
            possible = block.size - (len(block) if g == h else 0)
            rows[-1].append(block.sum() / possible if possible else None)
    whole = nx.density(graph)
    image = [[None if d is None else int(d > whole) for d in row] for row in rows]
    return {"groups": names, "density": rows, "image": image if len(graph) >= 15 else None}


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


ROLES = ["coordinator", "consultant", "representative", "gatekeeper", "liaison", "total"]


def brokerage(graph, groups):
    """Counts of each node, and what chance would give a member of each group, by sna."""
    names = sorted(set(groups.values()))
    labels = ",".join(str(names.index(groups[node]) + 1) for node in graph)
    rows = r_table(
        f"suppressMessages(library(sna)); b <- brokerage({r_matrix(graph)}, c({labels}));"
        "o <- order(b$clid); t <- rbind(b$raw.nli, b$exp.grp[o,,drop=FALSE], b$sd.grp[o,,drop=FALSE]);"
        "write.table(format(t, digits=17), row.names=FALSE, col.names=FALSE, quote=FALSE)"
    )
    n = len(graph)
    counts = {str(node): dict(zip(ROLES, map(int, row))) for node, row in zip(graph, rows)}
    chance = {
        name: {
            role: {"expected": expected, "deviation": deviation}
            for role, expected, deviation in zip(ROLES, rows[n + i], rows[n + len(names) + i])
        }
        for i, name in enumerate(names)
    }
    return counts, chance


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
            "tieFigures": tie_figures(graph),
            "census": census(graph),
        }
        if directed:
            case["weightedTies"] = weighted_ties(graph)
            case["weighted"] = {key: per_node(values) for key, values in weighted_figures(graph).items()}
        if groups:
            case["groupOf"] = per_node(groups)
            case["groups"] = group_figures(graph, groups)
            case["stakeholders"]["ownEiIndex"] = per_node(own_ei(graph.to_undirected(), groups))
            case["blocks"] = densities(graph, groups)
            case["brokerage"], case["brokerageChance"] = brokerage(graph, groups)
        found[name] = case
    tools = {"networkx": nx.__version__, "igraph": igraph.__version__, "sna": sna_version(), "numpy": np.__version__}
    (HERE / "figures.json").write_text(json.dumps({"tools": tools, "cases": found}, indent="\t") + "\n")


write()
