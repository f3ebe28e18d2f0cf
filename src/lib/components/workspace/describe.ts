import { message, type Message } from '#lib/base/message.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import { knownPairs } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { mostConnected, tiesOf } from '#lib/state/walk.ts';
import { neighboursOf } from '#lib/views/nodes.ts';

/**
 * A picture in five sentences: its size, its groups, its centre, its gaps, and what is hidden. `whole` is
 * the map that `shown` is a part of.
 */
export function describePicture(whole: StakeholderMap, shown: StakeholderMap): Message[] {
	return [sizeOf(shown), groupsOf(shown), centreOf(shown), gapsOf(shown), hiddenOf(whole, shown)];
}

function sizeOf(shown: StakeholderMap): Message {
	return message('workspace.description.size', {
		stakeholders: message('record.stakeholder', { count: shown.stakeholders.size }),
		ties: message('record.tie', { count: shown.ties.size }),
		projects: message('record.project', { count: shown.projects.size })
	});
}

function groupsOf(shown: StakeholderMap): Message {
	const counts = new Map<string, number>();
	for (const { home } of shown.stakeholders.values()) {
		const place = pathOf(shown, home).at(-1)?.id;
		if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
	}
	const [first] = [...counts].sort((a, b) => b[1] - a[1]);
	if (!first) return message('workspace.description.noGroups');
	const name = shown.jurisdictions.get(first[0])?.name ?? first[0];
	return message('workspace.description.groups', { count: counts.size, name, most: first[1] });
}

function centreOf(shown: StakeholderMap): Message {
	const id = mostConnected(shown);
	const centre = id === undefined ? undefined : shown.stakeholders.get(id);
	if (!centre) return message('workspace.description.noCentre');
	const { partners, across } = tiesOf(shown, centre.id);
	return message('workspace.description.centre', {
		name: centre.name,
		ties: message('workspace.partners', { count: partners }),
		across: message('workspace.across', { count: across })
	});
}

function gapsOf(shown: StakeholderMap): Message {
	const n = shown.stakeholders.size;
	const alone = [...neighboursOf({ map: shown }).values()].filter(({ size }) => size === 0).length;
	return message('workspace.description.gaps', {
		alone: message('record.stakeholder', { count: alone }),
		unknown: (n * (n - 1)) / 2 - knownPairs(shown).size
	});
}

function hiddenOf(whole: StakeholderMap, shown: StakeholderMap): Message {
	const filtered = whole.stakeholders.size - shown.stakeholders.size;
	const withheld = [...whole.withheld.values()].reduce((sum, count) => sum + count, 0);
	return message('workspace.description.hidden', {
		filtered: message('record.stakeholder', { count: filtered }),
		withheld
	});
}
