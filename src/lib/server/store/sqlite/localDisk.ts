import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '#lib/base/errors.ts';

/** Disks that lie elsewhere, or under another program, by the number that Linux gives their kind. */
const ELSEWHERE: ReadonlyMap<number, string> = new Map([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB2'],
	[0x01021997, '9p'],
	[0x65735546, 'FUSE'],
	[0x00c36400, 'Ceph'],
	[0x5346414f, 'AFS'],
	[0x73757245, 'Coda']
]);

/** The number of the kind of disk that a path lies on. */
type KindOfDisk = (path: string) => number;

/**
 * Throws `storage.elsewhere` where a folder, or the place where it would be made, lies on a disk that may answer before
 * it has written, or whose locks hold for one machine only: WAL seems to work there, and loses.
 */
export function assertLocalDisk(folder: string, kindOf: KindOfDisk = kindOfDisk): void {
	let place = folder;
	while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
	const disk = ELSEWHERE.get(kindOf(place));
	if (disk !== undefined) throw new StorageError('storage.elsewhere', { folder, disk });
}

function kindOfDisk(path: string): number {
	// Other systems number their disks otherwise.
	return process.platform === 'linux' ? statfsSync(path).type >>> 0 : 0;
}
