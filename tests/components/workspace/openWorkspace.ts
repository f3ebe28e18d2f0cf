import { offer } from '#lib/analysis/offer.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { Analysis, type StartWorker } from '#lib/state/Analysis.svelte.ts';
import { MapSession } from '#lib/state/MapSession.svelte.ts';
import { ResultCache } from '#lib/state/ResultCache.ts';
import { runTask } from '#lib/state/runTask.ts';
import { ViewState } from '#lib/state/ViewState.svelte.ts';
import { Workspace } from '#lib/state/Workspace.svelte.ts';
import { createMemory, FakeLog } from '../../state/FakeLog.ts';
import { smallMap } from '../smallMap.ts';

interface Setting {
	/** The map that is open; the small one unless told. */
	readonly map?: StakeholderMap;
	/** Figures are there, and what is asked for is worked out at once, in this thread. */
	readonly works?: boolean;
}

/** A workspace on a log in memory, with nothing selected and no worker started unless told. */
export function openWorkspace(
	search = '',
	{ map = smallMap, works = false }: Setting = {}
): { workspace: Workspace; log: FakeLog } {
	const document = toDocument(map);
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
		visit: () => undefined,
		linkTo: (address: string) => `https://map.example${address}`
	};
	const pacing = { pause: () => Promise.resolve(), stopped: () => false };
	const startWorker: StartWorker = (hear) => ({
		post(message) {
			if (!works || message.kind !== 'run') return;
			const around = { say: hear, kept: new ResultCache(), pacing, startWalkers: () => [] };
			void runTask(map, message.run, message.task, around);
		},
		end: () => undefined
	});
	const analysis = new Analysis(startWorker);
	if (works) analysis.look(map, {});
	return { workspace: new Workspace({ session, view, analysis, offer, newId, browser }), log };
}
