/** Attributes and properties that a person reads or hears. */
const spoken = new Set([
	'alt',
	'aria-description',
	'aria-label',
	'aria-placeholder',
	'aria-roledescription',
	'aria-valuetext',
	'label',
	'placeholder',
	'title'
]);

/** The key of a sentence, such as `ui.panel.close`, is no sentence. */
const keyOfSentence = /^[a-z]\w*(\.\w+)+$/;

/** Sentences for people live in the catalogues alone: markup holds no words of its own. */
export const wordsRule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { words: 'Words live in the catalogues of src/lib/i18n, not in markup: {{text}}' }
	},
	create(context) {
		const report = (node, text) => context.report({ node, messageId: 'words', data: { text: text.trim() } });
		const judge = (node) => {
			const text = textsOf(node).find(hasWords);
			if (text !== undefined) report(node, text);
		};
		return {
			SvelteText: (node) => node.parent.type !== 'SvelteStyleElement' && judge(node),
			SvelteMustacheTag(node) {
				if (node.parent.type === 'SvelteElement' || node.parent.type.endsWith('Block')) judge(node);
			},
			SvelteAttribute(node) {
				if (spoken.has(node.key.name)) node.value.forEach(judge);
			}
		};
	}
};

/** The literal texts that a piece of markup can show, those of both branches of a choice included. */
function textsOf(node) {
	switch (node?.type) {
		case 'SvelteText':
		case 'SvelteLiteral':
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'SvelteMustacheTag':
			return textsOf(node.expression);
		case 'TemplateLiteral':
			return node.quasis.map((quasi) => quasi.value.cooked);
		case 'ConditionalExpression':
			return [...textsOf(node.consequent), ...textsOf(node.alternate)];
		case 'LogicalExpression':
		case 'BinaryExpression':
			return [...textsOf(node.left), ...textsOf(node.right)];
		default:
			return [];
	}
}

function hasWords(text) {
	const withoutEntities = text.replace(/&#?\w+;/g, '').trim();
	return /\p{L}/u.test(withoutEntities) && !keyOfSentence.test(withoutEntities);
}
