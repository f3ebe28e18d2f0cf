import { constants, setPriority } from 'node:os';

/** Whoever only reads or edits comes first where processors are few: a process gives way, this one unless told otherwise. */
export function giveWay(pid = 0): void {
	try {
		setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
	} catch {
		// It has ended, or this system lets nobody do so: work goes on as it is.
	}
}
