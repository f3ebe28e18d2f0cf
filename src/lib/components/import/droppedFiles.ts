import type { ChosenFile } from './importing.ts';

/** The files that were dropped, those in dropped folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
	// Entries must be taken before anything is waited for: the browser empties the list afterwards.
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	return (await Promise.all(entries.map(filesOf))).flat();
}

/** Those that were chosen in a file dialog. */
export function chosenFiles(files: FileList): ChosenFile[] {
	return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
	if (entry.isFile) {
		const file = await new Promise<File>((resolve, reject) =>
			(entry as FileSystemFileEntry).file(resolve, reject)
		);
		return [{ path: entry.fullPath.replace(/^\//, ''), file }];
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const inside: FileSystemEntry[] = [];
	// A folder is read in portions until one is empty.
	for (;;) {
		const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (portion.length === 0) break;
		inside.push(...portion);
	}
	return (await Promise.all(inside.map(filesOf))).flat();
}
