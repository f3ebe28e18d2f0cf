/**
 * A map of so many bodies and about so many ties, the same each time, for load: nobody is tied to itself.
 * @param {{ id: string, bodies: number, ties: number }} size
 */
export function madeDocument({ id, bodies, ties }) {
	return {
		header: { id, title: id },
		stakeholders: Array.from({ length: bodies }, (_, i) => ({
			id: `s${i}`,
			name: `Body ${i}`,
			kind: 'other'
		})),
		ties: Array.from({ length: ties }, (_, i) => ({
			id: `t${i}`,
			from: `s${i % bodies}`,
			to: `s${(i * 7 + 1 + Math.floor(i / bodies)) % bodies}`,
			kind: 'collaborates',
			directed: false
		})).filter(({ from, to }) => from !== to)
	};
}
