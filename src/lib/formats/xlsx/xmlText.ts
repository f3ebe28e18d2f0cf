/**
 * Text as it stands in the XML of a workbook. What XML cannot hold is written as a spreadsheet writes it
 * (`_x0007_`, ECMA-376 part 1, 22.9.2.19), and what happens to look so is marked, so that every text comes
 * back as it was; half a pair of surrogates alone is no character and becomes the sign for that.
 */
export function elementText(text: string): string {
	return escapeMarkup(
		text
			.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
			.replace(/\p{Surrogate}/gu, '\ufffd')
			// eslint-disable-next-line no-control-regex -- these are the ones that XML refuses or changes
			.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => {
				const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
				return `_x${code}_`;
			})
	);
}

/** Text as it stands in an attribute. */
export function attributeText(text: string): string {
	return escapeMarkup(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('"', '&quot;');
}

function escapeMarkup(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
