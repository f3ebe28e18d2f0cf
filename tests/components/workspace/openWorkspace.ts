import { offer } from '#lib/analysis/offer.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { Analysis } from '#lib/state/Analysis.svelte.ts';
import { MapSession } from '#lib/state/MapSession.svelte.ts';
import { ViewState } from '#lib/state/ViewState.svelte.ts';
import { Workspace } from '#lib/state/Workspace.svelte.ts';
import { createMemory, FakeLog } from '../../state/FakeLog.ts';
import { smallMap } from '../smallMap.ts';

/** A workspace on a log in memory, with nothing selected and no worker started. */
export function openWorkspace(search = ''): { workspace: Workspace; log: FakeLog } {
	const document = toDocument(smallMap);
	const log = new FakeLog(document);
	let count = 0;
	const newId = () => `new-${count++}`;
	const now = () => '2026-01-01T12:00:00Z';
	const session = new MapSession({
		document,
		seq: 0,
		author: 'me',
		link: log,
		kept: createMemory(),
		newId,
		now
	});
	session.open();
	const view = new ViewState({
		map: document.header.id,
		view: 'network',
		search: new URLSearchParams(search),
		navigate: () => undefined,
		back: () => undefined
	});
	const browser = {
		copy: () => Promise.resolve(),
		download: () => undefined,
		linkTo: (address: string) => `https://map.example${address}`
	};
	const analysis = new Analysis(() => ({ post: () => undefined, end: () => undefined }));
	return { workspace: new Workspace({ session, view, analysis, offer, newId, browser }), log };
}
