import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './parts/run.js';

/**
 * Writes `build/sbom.json`: every package that is shipped, with its version, licence and checksum (CycloneDX 1.5), from
 * the lock file. `npm sbom --omit=dev` leaves out what another package names as an optional peer, `pg` among them.
 */
const { packages, version } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const FOLDER = 'node_modules/';

const components = Object.entries(packages)
	.filter(([path, { dev }]) => path.startsWith(FOLDER) && !dev)
	.map(([path, { version, license, integrity }]) => {
		const name = path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
		return {
			type: 'library',
			'bom-ref': `${path}@${version}`,
			name,
			version,
			purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
			...(license ? { licenses: [{ expression: license }] } : {}),
			...(integrity ? { hashes: [hashOf(integrity)] } : {})
		};
	});

writeFileSync(
	join(root, 'build', 'sbom.json'),
	`${JSON.stringify(
		{
			bomFormat: 'CycloneDX',
			specVersion: '1.5',
			version: 1,
			metadata: { component: { type: 'application', name: 'roundtable', version } },
			components
		},
		undefined,
		'\t'
	)}\n`
);

/** @param {string} integrity such as `sha512-…`, in base64 */
function hashOf(integrity) {
	const [algorithm, content] = integrity.split(/-(.*)/s);
	return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}
