import type { Issue } from '#lib/base/issue.ts';
import type { Participation, Project } from '#lib/model/records.ts';
import { createIds, MAX_LONG, toId, toLine } from './fitting.ts';
import type { RawGraph, RawParticipation } from './RawGraph.ts';
import { toRole } from './words.ts';

/** The projects of a two-mode network and who takes part; `idOf` gives the stakeholder of an end, `see` is told what could not be used. */
export function readTwoMode(
	graph: RawGraph,
	idOf: (part: RawParticipation) => string,
	see: (issue: Issue) => void
): { projects: Map<string, Project>; participations: Map<string, Participation> } {
	const projects = new Map<string, Project>();
	const participations = new Map<string, Participation>();
	const newId = createIds();
	for (const { id, attributes, at } of graph.projects ?? []) {
		if (projects.has(toId(id))) {
			see({ code: 'node.repeated', severity: 'error', at, values: { id: id.slice(0, 80) } });
			continue;
		}
		const description = [...attributes].map(([name, value]) => `${name}: ${String(value)}`).join('; ');
		const text = description.slice(0, MAX_LONG);
		projects.set(toId(id), {
			id: toId(id),
			name: toLine(id) || toId(id),
			...(text ? { description: text } : {})
		});
	}
	for (const part of graph.participations ?? []) {
		const stakeholder = idOf(part);
		const project = toId(part.project);
		if (!projects.has(project)) projects.set(project, { id: project, name: toLine(part.project) || project });
		const id = newId(`${part.stakeholder}→${part.project}`);
		const participation = { ...toParticipation(part, id), stakeholder };
		participations.set(participation.id, participation);
	}
	return { projects, participations };
}

function toParticipation({ project, stakeholder, attributes }: RawParticipation, id: string): Participation {
	const rest = new Map(attributes);
	let role: Participation['role'] | undefined;
	for (const [name, value] of rest) {
		role = toRole(String(value));
		if (role === undefined) continue;
		rest.delete(name);
		break;
	}
	const note = [...rest]
		.map(([name, value]) => (name ? `${name}: ${String(value)}` : String(value)))
		.join('; ');
	return {
		id,
		project: toId(project),
		stakeholder: toId(stakeholder),
		role: role ?? 'partner',
		...(note ? { note: note.slice(0, MAX_LONG) } : {})
	};
}
