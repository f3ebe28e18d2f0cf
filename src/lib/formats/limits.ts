/** What one import may hold: far above any map of stakeholders, far below what would hurt. */
export const LIMITS = {
	nodes: 100_000,
	edges: 400_000,
	/** Rows of a text of rows, below its header: as many as ties. */
	rows: 400_000,
	/** Cells of a table or workbook, with those that only keep a place: what the memory of a reader holds. */
	cells: 3_000_000,
	/** Attributes of one stakeholder, as the model holds them. */
	attributes: 200,
	/** Columns of a table, and different attributes of a network. */
	columns: 2_000,
	/** Issues of one code that are listed one by one; the rest is counted. */
	listed: 200
} as const;
