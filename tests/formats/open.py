"""Opens exports in networkx and igraph; one JSON object a line: {"folder", "tool", "format", "nodes", "edges"}.

Called with folders that each hold the exports of one map, each in a folder named by its format.
"""
import csv, json, pathlib, sys, warnings

warnings.filterwarnings("ignore")
import igraph, networkx


def gexf_of(folder):
    # networkx knows GEXF up to 1.2, which differs in the names of its spaces.
    text = (folder / "gexf" / "map.gexf").read_text(encoding="utf-8")
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    path = folder / "gexf12.xml"
    path.write_text(text, encoding="utf-8")
    return networkx.read_gexf(path)


def tables_of(folder):
    def rows(name):
        with open(folder / "folder" / name, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    nodes = [row["id"] for row in rows("stakeholders.csv")]
    at = {id: index for index, id in enumerate(nodes)}
    edges = [(at[row["from_id"]], at[row["to_id"]]) for row in rows("ties.csv")]
    return igraph.Graph(n=len(nodes), edges=edges, directed=True)


readers = {
    ("networkx", "graphml"): lambda folder: networkx.read_graphml(folder / "graphml" / "map.graphml", force_multigraph=True),
    ("networkx", "gexf"): gexf_of,
    ("networkx", "pajek"): lambda folder: networkx.read_pajek(folder / "pajek" / "map.net"),
    ("networkx", "nodeLink"): lambda folder: networkx.node_link_graph(
        json.loads((folder / "nodeLink" / "map.json").read_text(encoding="utf-8"))
    ),
    ("igraph", "graphml"): lambda folder: igraph.Graph.Read_GraphML(str(folder / "graphml" / "map.graphml")),
    ("igraph", "pajek"): lambda folder: igraph.Graph.Read_Pajek(str(folder / "pajek" / "map.net")),
    ("igraph", "ucinet"): lambda folder: igraph.Graph.Read_DL(str(folder / "ucinet" / "map.dl")),
    ("igraph", "folder"): tables_of,
}

for name in sys.argv[1:]:
    for (tool, kind), read in readers.items():
        told = {"folder": name, "tool": tool, "format": kind}
        try:
            graph = read(pathlib.Path(name))
        except Exception as error:
            print(json.dumps({**told, "error": repr(error)[:400]}))
            continue
        if tool == "igraph":
            print(json.dumps({**told, "nodes": graph.vcount(), "edges": graph.ecount()}))
        else:
            print(json.dumps({**told, "nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}))
