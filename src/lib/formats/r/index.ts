import type { Format } from '../format.ts';
import { csv } from '../csv/index.ts';
import { baseName } from '../folder/read.ts';
import { sampleOf } from '../format.ts';
import { writeR } from './write.ts';

/** An R script and two tables that rebuild the network in igraph. */
export const r: Format = {
	id: 'r',
	endings: ['R'],
	loses: ['records', 'types', 'pins'],
	sample: sampleOf(
		{
			'region/network.R': 'library(igraph)\nnodes <- read.csv("nodes.csv")\n',
			'region/nodes.csv':
				'id,label,kind\nkel,City of Kelowna,municipality\nobwb,Okanagan Basin Water Board,agency\n',
			'region/edges.csv': 'from,to,id,directed,relationship,weight\nkel,obwb,t1,TRUE,funds,4\n'
		},
		2,
		1
	),
	sniff: (files) =>
		files.some(({ name }) => /\.r$/i.test(name)) &&
		files.some(({ name }) => baseName(name) === 'nodes.csv') &&
		files.some(({ name }) => baseName(name) === 'edges.csv'),
	// The script only reads the tables; it is never run here.
	read: (files, options) =>
		csv.read(
			files.filter(({ name }) => /\.csv$/i.test(name)),
			options
		),
	write: writeR
};
