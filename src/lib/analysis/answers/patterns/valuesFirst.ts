import { message } from '#lib/base/message.ts';
import { countedOf } from '../countedOf.ts';
import { nameFrom } from '../names.ts';
import { definePattern, element } from './pattern.ts';

/** Values before projects: named, put as rules of conduct, served by projects, and shown by indicators. */
export const valuesFirst = definePattern({
	id: 'valuesFirst',
	look({ map }) {
		const values = [...map.values.values()];
		const ruled = values.filter(({ principle }) => principle !== undefined);
		const services = [...map.services.values()];
		const indicators = [...map.indicators.values()].filter(({ value }) => value !== undefined);
		return [
			element(
				'named',
				values.map(({ id }) => id),
				() =>
					message('answer.patterns.found.valuesFirst.named', {
						count: values.length,
						values: values.map(nameFrom)
					})
			),
			element(
				'ruled',
				ruled.map(({ id }) => id),
				() =>
					countedOf('answer.patterns.found.valuesFirst.ruled', { count: ruled.length, all: values.length })
			),
			element(
				'served',
				services.map(({ id }) => id),
				() =>
					countedOf('answer.patterns.found.valuesFirst.served', {
						count: new Set(services.map(({ project }) => project)).size,
						all: map.projects.size
					})
			),
			element(
				'shown',
				indicators.map(({ id }) => id),
				() =>
					countedOf('answer.patterns.found.valuesFirst.shown', {
						count: indicators.length,
						all: map.indicators.size
					})
			)
		];
	}
});
