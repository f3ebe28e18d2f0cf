/**
 * Sizes below which a figure says more than is known: small networks are listed and drawn, not ranked, and
 * small groups are not tested against chance.
 */

/** Fewer stakeholders with a figure are not ranked. */
export const FEWEST_RANKED = 10;

/** Fewer members of a group, and no statistic says much about it. */
export const SMALLEST_GROUP = 5;

/** Fewer stakeholders, and who plays the same part hangs on single ties: no image of the blocks. */
export const FEWEST_FOR_BLOCKS = 15;
