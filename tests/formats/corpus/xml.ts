import { file, gexf, graphml, latin, nested, utf16 } from './build.ts';
import type { Add } from './hostile.ts';

export function xml(add: Add): void {
	const kinds = [
		[
			'graphml',
			graphml,
			'<graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>'
		],
		[
			'gexf',
			gexf,
			'<nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" type="directed"/></edges>'
		]
	] as const;
	for (const [ending, wrap, good] of kinds) {
		const name = `a.${ending}`;
		const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]>`;
		add(`${ending}: an entity bomb`, file(name, wrap('&a11;', bomb)), 'xml.doctype');
		add(
			`${ending}: an outside entity`,
			file(name, wrap('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
			'xml.doctype'
		);
		add(
			`${ending}: an outside document type`,
			file(name, wrap(good, '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">')),
			'xml.doctype'
		);
		add(`${ending}: elements very deep`, file(name, wrap(nested('data', 100_000))), 'xml.tooDeep');
		add(
			`${ending}: elements as deep as may be`,
			file(name, wrap(nested('desc', 60) + good)),
			ending === 'gexf' ? [2, 1, { 'xml.skipped': 1 }] : [2, 1]
		);
		add(
			`${ending}: an attribute of 5 MB`,
			file(name, wrap(good.replace('id="a"', `id="a" label="${'x'.repeat(5_000_000)}"`))),
			ending === 'gexf' ? [2, 1, { 'text.shortened': 1 }] : [2, 1]
		);
		const defaults = Array.from({ length: 190 }, (_, i) =>
			ending === 'gexf'
				? `<attribute id="k${i}" title="k${i}" type="string"><default>1</default></attribute>`
				: `<key id="k${i}" for="node" attr.name="k${i}"><default>1</default></key>`
		).join('');
		const bare = Array.from({ length: 50_000 }, (_, i) => `<node id="${i}"/>`).join('');
		add(
			`${ending}: 190 defaults of 50,000 nodes`,
			file(
				name,
				ending === 'gexf'
					? wrap(`<attributes class="node">${defaults}</attributes><nodes>${bare}</nodes>`)
					: wrap(`${defaults}<graph>${bare}</graph>`)
			),
			'network.tooManyAttributes'
		);
		add(
			`${ending}: 3,000 attributes on one element`,
			file(
				name,
				wrap(
					good.replace('id="a"', `id="a" ${Array.from({ length: 3_000 }, (_, i) => `a${i}="1"`).join(' ')}`)
				)
			),
			'xml.tooManyAttributes'
		);
		add(
			`${ending}: the same attribute twice`,
			file(name, wrap(good.replace('id="a"', 'id="a" id="b"'))),
			'xml.unreadable'
		);
		add(`${ending}: cut off`, file(name, wrap(good).slice(0, -20)), 'xml.unreadable');
		add(`${ending}: tags crossed`, file(name, wrap('<a><b></a></b>')), 'xml.unreadable');
		add(`${ending}: an unknown entity`, file(name, wrap('&nbsp;')), 'xml.unreadable');
		add(`${ending}: a sign that XML cannot hold`, file(name, wrap(`\u0001${good}`)), 'xml.unreadable');
		add(
			`${ending}: a stylesheet to fetch`,
			file(name, wrap(good, '<?xml-stylesheet href="http://192.0.2.1/x.xsl"?>')),
			[2, 1]
		);
		add(`${ending}: an XInclude`, file(name, wrap(`<xi:include href="/etc/passwd"/>${good}`)), [
			2,
			1,
			{ [ending === 'gexf' ? 'xml.skipped' : 'graphml.skipped']: 1 }
		]);
		add(`${ending}: 200,000 comments`, file(name, wrap('<!-- -->'.repeat(200_000) + good)), [2, 1]);
		add(
			`${ending}: CDATA full of markup`,
			file(name, wrap(`${good}<desc><![CDATA[<node id="c"/>]]></desc>`)),
			ending === 'gexf' ? [2, 1, { 'xml.skipped': 1 }] : [2, 1]
		);
		add(
			`${ending}: UTF-16 with a mark`,
			utf16(name, wrap(good).replace('<?xml version="1.0"?>', ''), false, true),
			[2, 1]
		);
		add(
			`${ending}: UTF-16 the other way without a mark`,
			utf16(name, wrap(good).replace('<?xml version="1.0"?>', ''), true, false),
			[2, 1]
		);
		add(
			`${ending}: Latin-1 called UTF-8`,
			latin(name, wrap(good.replace('id="b"', 'id="é"').replace('target="b"', 'target="é"'))),
			[2, 1, { 'text.windows1252': 1 }]
		);
		add(`${ending}: another ending`, file('a.csv', wrap(good)), [2, 1]);
		add(
			`${ending}: a prefix on every element`,
			file(name, wrap(good).replace(/<(\/?)(\w)/g, '<$1p:$2')),
			[2, 1]
		);
		add(`${ending}: no graph`, file(name, wrap('').replace('<graph></graph>', '')), `${ending}.noGraph`);
		add(
			`${ending}: nothing in the graph`,
			file(name, ending === 'gexf' ? wrap('') : wrap('<graph/>')),
			[0, 0]
		);
	}
}
