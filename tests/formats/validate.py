"""Validates files against the published schemas of GraphML and GEXF that Debian's libjgrapht-java brings along.

Called with that archive and a folder; prints one JSON object a file: {"file", "valid", "errors"}.
"""
import io, json, pathlib, sys, zipfile
from lxml import etree

archive = zipfile.ZipFile(sys.argv[1])


class Beside(etree.Resolver):
    """Schemas name others that lie beside them in the archive."""

    def resolve(self, url, public, context):
        return self.resolve_string(archive.read(pathlib.PurePosixPath(url).name), context)


parser = etree.XMLParser(no_network=True)
parser.resolvers.add(Beside())
schemas = {
    kind: etree.XMLSchema(etree.parse(io.BytesIO(archive.read(f"{kind}.xsd")), parser))
    for kind in ("graphml", "gexf")
}

for path in sorted(pathlib.Path(sys.argv[2]).rglob("*")):
    schema = schemas.get(path.suffix[1:])
    if schema is None:
        continue
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".gexf":
        # The schemas published for 1.3 name parts that none of them defines; what we write of it is in 1.2 too.
        # What draws is in the space of the graph itself there, though Gephi and all others read and write it as viz.
        text = text.replace("<viz:", "<").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    valid = schema.validate(etree.fromstring(text.encode()))
    errors = sorted({str(error.message) for error in schema.error_log})[:5]
    print(json.dumps({"file": str(path), "valid": valid, "errors": errors}))
