# Runs the script that an export brings along, for the exports of one map in each folder; prints how many vertices
# and edges that builds, how many igraph reads from the GraphML beside it, and how many have a colour and a place.
for (folder in commandArgs(trailingOnly = TRUE)) {
  setwd(file.path(folder, "r"))
  invisible(capture.output(suppressMessages(source("network.R"))))
  told <- read_graph("../graphml/map.graphml", format = "graphml")
  drawn <- function(what) sum(!is.na(vertex_attr(network, what)))
  cat(vcount(network), ecount(network), vcount(told), ecount(told), drawn("color"), drawn("x"), "\n")
}
