/** Makes a map of a document on a running server; answers its id. */
export async function createMap(url, document) {
	const response = await fetch(`${url}/api/maps`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ document })
	});
	if (response.status !== 201) throw new Error(`The map was not made: ${await response.text()}`);
	return (await response.json()).id;
}
