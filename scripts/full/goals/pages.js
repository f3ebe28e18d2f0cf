import { endToEnd } from '../suites.js';

const tree = 'tests/e2e/tree.spec.ts';
const looks = 'tests/e2e/access.spec.ts';

/** Accessibility and two languages. */
export const pages = [
	{
		goal: 'G40',
		what: 'axe finds nothing anywhere',
		held: [[looks, 'every page, in turns of size, theme and language']],
		full: [
			[
				'axe finds nothing on any page in any size, theme and language',
				endToEnd(looks, 'axe finds nothing', { ROUNDTABLE_LOOKS: 'all' }, 'nothing found')
			]
		]
	},
	{
		goal: 'G41',
		what: 'everything by keyboard alone, and by single taps alone',
		held: [
			[
				'tests/e2e/tasks.spec.ts',
				'12 tasks, each way, with the most actions that each may take; after each key the focus is seen, before each tap every target is large enough'
			],
			['tests/e2e/moreTasks.spec.ts', '8 more, of making and changing'],
			['tests/e2e/viewTasks.spec.ts', '10 more, of what is seen'],
			[
				'tests/e2e/walk.spec.ts',
				'Tab walks through a page to its end, on a phone too, and the focus is seen at every stop'
			]
		],
		missing: 'the task of answering on a phone, and its targets of 44 px, which go with the page for phones'
	},
	{
		goal: 'G42',
		what: 'the picture has an equal in the accessibility tree',
		held: [
			[tree, '10 random maps'],
			['tests/components/list/MapList.svelte.test.ts', 'the walk by arrows']
		],
		full: [
			[
				'1,000 random maps: all of each is in the tree',
				endToEnd(tree, 'every stakeholder, tie and group', { ROUNDTABLE_TREES: '1000' }, 'all of it')
			]
		]
	},
	{ goal: 'G43', what: 'spoken journeys', missing: 'all of it: by hand, with people' },
	{
		goal: 'G44',
		what: 'English and French say the same',
		held: [
			['tests/i18n/catalogue.test.ts', 'keys, gaps, codes, signs; none equal by accident'],
			['tests/i18n/explained.test.ts', 'the explanations of measures'],
			['tests/i18n/translator.test.ts', 'names sorted as each language does'],
			[
				'tests/components/naming.test.ts',
				'descriptions, sources and notes say which language they are in; names are as their bodies write them'
			],
			['tests/formats/plan/plan.test.ts', 'so do the texts of a plan, on the page and in its files'],
			['tests/model/scenes.test.ts', 'so does what a scene says in English alone beside French'],
			[
				'tests/e2e/longer.spec.ts',
				'sentences a third longer find room on every page, on a screen and a phone'
			]
		]
	},
	{
		goal: 'G45',
		what: 'motion, colour, time',
		held: [
			['tests/views/palette.test.ts', 'kinds and places apart for every vision'],
			[looks, 'what is chosen is seen without our colours'],
			['tests/state/SessionEnd.test.ts', 'when the end of a session is said, and what is over'],
			['tests/e2e/sessions.spec.ts', 'extended in place; what was typed and not sent outlasts a session']
		]
	}
];
