import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Caption } from './picture.ts';
import type { ViewInput } from './view.ts';

/** The words in the middle of a picture that there is nothing to draw for. */
export function nothingCaption(key: MessageKey, { size, translator }: ViewInput): Caption {
	return {
		id: 'nothing',
		x: size.width / 2,
		y: size.height / 2,
		text: translator.t(key),
		anchor: 'middle',
		strong: true
	};
}
