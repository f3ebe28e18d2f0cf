import { armsLength } from './armsLength.ts';
import { issueForAll } from './issueForAll.ts';
import { leftOutFirst } from './leftOutFirst.ts';
import type { Pattern } from './pattern.ts';
import { peerTable } from './peerTable.ts';
import { valuesFirst } from './valuesFirst.ts';

/** Ways of working drawn from public cases of local governments, in reading order. */
export const patterns: readonly Pattern[] = [issueForAll, armsLength, peerTable, valuesFirst, leftOutFirst];
