import { fromDocument } from '#lib/model/StakeholderMap.ts';

/** Twelve bodies around one, and a Nation that nobody ranks. */
export const wideMap = fromDocument({
	header: { id: 'wide', title: 'Wide' },
	stakeholders: [
		...Array.from({ length: 12 }, (_, i) => ({ id: `b${i}`, name: `Body ${i}`, kind: 'agency' as const })),
		{ id: 'nation', name: 'Nation', kind: 'indigenousGovernment' as const }
	],
	ties: Array.from({ length: 11 }, (_, i) => ({
		id: `t${i}`,
		from: 'b0',
		to: `b${i + 1}`,
		kind: 'collaborates' as const,
		directed: false,
		confidence: 'documented' as const
	}))
});
