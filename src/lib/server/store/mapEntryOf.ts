import type { Standing } from '../access/standing.ts';
import type { Head } from './Head.ts';
import type { MapEntry } from './Store.ts';

/** A map as a list names it, to somebody who may see so much of it. */
export function mapEntryOf(head: Head, { role, view }: Standing): MapEntry {
	const { id, seq, created, changed, archived } = head.facts;
	const { header, stakeholders, ties, projects } = head.viewAs(view);
	const counts = { stakeholders: stakeholders.size, ties: ties.size, projects: projects.size };
	return { id, header, seq, created, changed, archived, counts, role };
}
