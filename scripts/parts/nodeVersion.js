/**
 * Ends the program with one sentence where Node is too old. Import it first: it runs when it is imported,
 * and is written so that an old Node can still read it.
 */
const wanted = [20, 19];
const present = process.versions.node.split('.').map(Number);

if (present[0] < wanted[0] || (present[0] === wanted[0] && present[1] < wanted[1])) {
	console.error(
		`Roundtable needs Node ${wanted.join('.')} or newer; this is Node ${process.versions.node}. ` +
			'Install a newer one and run the command again.'
	);
	process.exit(1);
}
