import { message, type Message } from '#lib/base/message.ts';
import { nameIn } from '#lib/components/naming.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { smallGroups } from '#lib/model/smallGroups.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

/** In words, the groups of people that whoever a map is shared with could recognise, as these would see it on a day. */
export function smallGroupsOf(whole: StakeholderMap, language: Language, day: string): Message[] {
	const map = viewAs(whole, { level: 'public', at: day });
	return smallGroups(map).map(({ kind, place: home, group: declared, members }) => {
		const count = members.length;
		const group = declared === undefined ? undefined : map.groups.get(declared);
		if (group) return message('people.share.smallDeclared', { group: nameIn({ language }, group), count });
		const place = home === undefined ? undefined : map.jurisdictions.get(home);
		const words = { kind: message(`kind.${kind}`), count };
		return place
			? message('people.share.smallPlace', { ...words, place: nameIn({ language }, place) })
			: message('people.share.smallKind', words);
	});
}
