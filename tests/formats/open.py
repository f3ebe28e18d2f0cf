"""Opens files in networkx and igraph and prints what they hold, one JSON object a line: {"tool", "format", "nodes", "edges"}."""
import json, sys, warnings
warnings.filterwarnings("ignore")
import networkx, igraph

folder = sys.argv[1]


def tell(tool, name, nodes, edges, **more):
    print(json.dumps({"tool": tool, "format": name, "nodes": nodes, "edges": edges, **more}))


def of(graph):
    return graph.number_of_nodes(), graph.number_of_edges()


graph = networkx.read_graphml(f"{folder}/map.graphml", force_multigraph=True)
tell("networkx", "graphml", *of(graph), kinds=sorted({d["kind"] for _, d in graph.nodes(data=True)}))
# networkx knows GEXF up to 1.2, which differs in the names of its spaces.
text = open(f"{folder}/map.gexf", encoding="utf-8").read()
text = text.replace("http://gexf.net/1.3/viz", "http://www.gexf.net/1.2draft/viz").replace('xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"').replace('version="1.3"', 'version="1.2"')
open(f"{folder}/map12.gexf", "w", encoding="utf-8").write(text)
tell("networkx", "gexf", *of(networkx.read_gexf(f"{folder}/map12.gexf")))
tell("networkx", "pajek", *of(networkx.read_pajek(f"{folder}/map.net")))
graph = networkx.node_link_graph(json.load(open(f"{folder}/map.nodelink.json", encoding="utf-8")))
tell("networkx", "nodeLink", *of(graph), weight=sum(d.get("weight", 0) for *_, d in graph.edges(data=True)))
graph = igraph.Graph.Read_GraphML(f"{folder}/map.graphml")
tell("igraph", "graphml", graph.vcount(), graph.ecount(), directed=graph.is_directed(), labels=sorted(graph.vs["label"])[:3])
graph = igraph.Graph.Read_Pajek(f"{folder}/map.net")
tell("igraph", "pajek", graph.vcount(), graph.ecount())
graph = igraph.Graph.Read_DL(f"{folder}/map.dl")
tell("igraph", "ucinet", graph.vcount(), graph.ecount())
