import { lanes } from './lanes.ts';
import { network } from './network.ts';
import { table } from './table.ts';
import type { View } from './view.ts';

/** Every view in the order of the rail. Rail, keys, palette and tests are drawn from it. */
export const views: readonly View[] = [network, lanes, table];

export type { View, ViewCell, ViewColumn, ViewInput, ViewTable } from './view.ts';
