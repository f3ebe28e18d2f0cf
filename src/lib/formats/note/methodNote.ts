import type { MessageKey } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { WriteOptions } from '../format.ts';

/**
 * What whoever opens an exported file must know, in lines: the title, what the map says of itself, when it
 * was taken out, what is withheld in it, what of the plan stays in the map, which judgments
 * and made-up figures are in it, and how unknown differs from absent.
 */
export function methodNote(
	map: StakeholderMap,
	{ language = 'en', at, leftOut = 0 }: WriteOptions = {}
): string[] {
	const { t, number, day } = translatorOf(language);
	const { header } = map;
	const own = (english: string | undefined, french: string | undefined) =>
		language === 'fr' ? (french ?? english) : english;
	const count = (key: MessageKey, amount: number) => (amount > 0 ? t(key, { count: amount }) : undefined);
	const withheld = [...map.withheld.values()].reduce((sum, some) => sum + some, 0);
	const illustrative = recordKindList.flatMap((kind) => [...recordsOf(map, kind).values()]);
	const madeUp = illustrative.filter(
		(record) => 'illustrative' in record && record.illustrative === true
	).length;
	const [stakeholders, ties] = [map.stakeholders.size, map.ties.size];
	const lines = [
		own(header.title, header.titleFr),
		own(header.purpose, header.purposeFr),
		own(header.notice, header.noticeFr),
		at === undefined ? t('note.from') : t('note.fromAt', { date: day(at.slice(0, 10)) }),
		t('note.counts', { stakeholders: number(stakeholders), ties: number(ties) }),
		count('note.withheld', withheld),
		count('note.fragile', leftOut),
		header.fictional ? t('note.fictional') : undefined,
		count('note.illustrative', madeUp),
		map.assessments.size > 0 ? t('note.judgments') : undefined,
		t('note.unknown'),
		map.custodians.size > 0 ? t('note.custodians') : undefined
	];
	return lines.filter((line): line is string => line !== undefined && line !== '');
}
