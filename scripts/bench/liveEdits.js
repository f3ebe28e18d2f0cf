import { randomUUID } from 'node:crypto';
import { quantile } from './figures.js';
import { interactive } from './page.js';

/**
 * Milliseconds from handing an edit in, in one window, until another window shows it: the value that `share` of
 * `count` edits stay below. Each edit renames the first stakeholder of the map.
 */
export async function timeToOtherWindow(browser, origin, map, count, share) {
	const [context, otherContext] = [await browser.newContext(), await browser.newContext()];
	const [page, other] = [await context.newPage(), await otherContext.newPage()];
	for (const window of [page, other]) await interactive(window, `${origin}/m/${map}/table`);

	const times = [];
	let state = await (await fetch(`${origin}/api/maps/${map}`)).json();
	const { id, name: first } = state.document.stakeholders[0];
	let name = first;
	for (let turn = 0; turn < count; turn++) {
		// Begins as before: who is sorted by name stays in sight.
		const next = `${first} ${turn} ${randomUUID().slice(0, 8)}`;
		const edit = {
			id: randomUUID(),
			author: 'bench',
			at: new Date().toISOString(),
			changes: [{ kind: 'stakeholder.set', id, from: { name }, to: { name: next } }]
		};
		const seen = other.evaluate(waitForText, next);
		const sent = await page.evaluate(handIn, { map, edit, seq: state.seq });
		if (sent.seq === undefined) throw new Error(`The server refused an edit: ${JSON.stringify(sent)}`);
		state = { ...state, seq: sent.seq };
		times.push((await seen) - sent.at);
		name = next;
	}
	await Promise.all([context.close(), otherContext.close()]);
	return quantile(times, share);
}

/** In the page: hands an edit in; answers its place in the log and the moment before it was sent. */
async function handIn({ map, edit, seq }) {
	const at = performance.timeOrigin + performance.now();
	const response = await fetch(`/api/maps/${map}/log`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ edit, seq })
	});
	return { ...(await response.json()), at };
}

/** In the page: the moment at which a text has been painted. */
function waitForText(text) {
	return new Promise((resolve) => {
		const look = () => {
			if (!document.body.textContent.includes(text)) return;
			observer.disconnect();
			requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
		};
		const observer = new MutationObserver(look);
		observer.observe(document.body, { childList: true, characterData: true, subtree: true });
		look();
	});
}
