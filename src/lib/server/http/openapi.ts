import { z } from 'zod';
import { writtenFormats } from '#lib/formats/index.ts';
import { planFormats } from '#lib/formats/plan/index.ts';
import { questions } from '#lib/analysis/answers/index.ts';
import { recordKindList, recordKinds } from '#lib/model/records.ts';
import { headerSchema, recordSchemas } from '#lib/model/schema/index.ts';
import { createRequest, editRequest, eraseRequest, mapEntry, problem } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API in OpenAPI 3.1, made from the schemas that check it. */
export function openApi(version: string): Json {
	const requests = { editRequest, createRequest, eraseRequest };
	const schemas = { ...recordSchemas, header: headerSchema, mapEntry, ...requests, problem };
	return {
		openapi: '3.1.0',
		info: { title: 'Roundtable', version },
		paths,
		components: {
			schemas: {
				...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
				document: documentSchema()
			}
		}
	};
}

function schemaOf(schema: z.ZodType): Json {
	const json = Object.entries(z.toJSONSchema(schema, { io: 'input' }));
	return Object.fromEntries(json.filter(([name]) => name !== '$schema'));
}

function documentSchema(): Json {
	const collections = recordKindList.map((kind) => [
		recordKinds[kind].collection,
		{ type: 'array', items: ref(kind) }
	]);
	return {
		type: 'object',
		required: ['header'],
		properties: { header: ref('header'), ...Object.fromEntries(collections) }
	};
}

function ref(name: string): Json {
	return { $ref: `#/components/schemas/${name}` };
}

const object = { type: 'object' };
const jsonOf = (schema: Json) => ({ content: { 'application/json': { schema } } });
const refused = {
	description: 'Refused, with a stable code',
	content: { 'application/problem+json': { schema: ref('problem') } }
};

interface Operation {
	readonly summary: string;
	readonly parameters?: readonly Json[];
	readonly body?: Json;
	readonly status?: number;
	readonly answer?: Json;
}

function operation({ summary, parameters = [], body, status = 200, answer }: Operation): Json {
	return {
		summary,
		parameters,
		...(body ? { requestBody: { required: true, ...body } } : {}),
		responses: { [status]: { description: 'Done', ...answer }, default: refused }
	};
}

const inPath = (name: string, schema: Json = { type: 'string' }) => ({
	name,
	in: 'path',
	required: true,
	schema
});
const inQuery = (name: string, schema: Json = { type: 'string' }) => ({ name, in: 'query', schema });
const map = inPath('map');
const whole = { type: 'integer', minimum: 0 };
const files = { content: { 'multipart/form-data': { schema: object } } };

const paths: Json = {
	'/api/maps': {
		get: operation({
			summary: 'The maps in use, or those put away',
			parameters: [inQuery('archived')],
			answer: jsonOf({ type: 'array', items: ref('mapEntry') })
		}),
		post: operation({
			summary: 'Makes a map of a document',
			body: jsonOf(ref('createRequest')),
			status: 201,
			answer: jsonOf(ref('mapEntry'))
		})
	},
	'/api/maps/{map}': {
		get: operation({
			summary: 'The map as it stands, and its place in the log',
			parameters: [map],
			answer: jsonOf({
				...object,
				properties: { document: ref('document'), seq: whole, epoch: { type: 'string' } }
			})
		}),
		delete: operation({ summary: 'Puts the map away', parameters: [map], status: 204 })
	},
	'/api/maps/{map}/restore': {
		post: operation({ summary: 'Brings the map back', parameters: [map], status: 204 })
	},
	'/api/maps/{map}/erase': {
		post: operation({
			summary: 'Erases the map for good; refused while a legal hold or a retention period stands',
			parameters: [map],
			body: jsonOf(ref('eraseRequest')),
			status: 204
		})
	},
	'/api/maps/{map}/log': {
		get: operation({
			summary: 'Edits after a place in the log, or what all of them say of one record',
			parameters: [map, inQuery('after', whole), inQuery('limit', whole), inQuery('of'), inQuery('id')],
			answer: jsonOf({
				...object,
				properties: {
					edits: { type: 'array', items: object },
					epoch: { type: 'string' },
					sight: { type: 'string' }
				}
			})
		}),
		post: operation({
			summary: 'Takes an edit; answers with its place once it is on disk',
			parameters: [map],
			body: jsonOf(ref('editRequest')),
			status: 201,
			answer: jsonOf({ ...object, properties: { seq: whole } })
		})
	},
	'/api/maps/{map}/feed': {
		get: operation({
			summary: 'Edits as they are made (server-sent events), resumable by Last-Event-ID',
			parameters: [map, inQuery('after', whole)],
			answer: { content: { 'text/event-stream': {} } }
		})
	},
	'/api/maps/{map}/measures': {
		get: operation({
			summary: 'Every figure of the map',
			parameters: [map, inQuery('only')],
			answer: jsonOf(object)
		})
	},
	'/api/maps/{map}/answers/{question}': {
		get: operation({
			summary:
				'The answer to a question; its parameters in the query. “hold” names what is fragile: mind who reads it',
			parameters: [
				map,
				inPath('question', { enum: questions.map(({ id }) => id) }),
				inQuery('seed', whole),
				inQuery('lang')
			],
			answer: jsonOf(object)
		})
	},
	'/api/maps/{map}/compare': {
		get: operation({
			summary:
				'The map beside itself under a scenario, or beside another map; every question asked of both, or those named: “hold”, which names the fragile, only by name',
			parameters: [
				map,
				inQuery('scenario'),
				inQuery('with'),
				inQuery('questions'),
				inQuery('seed', whole),
				inQuery('lang')
			],
			answer: jsonOf(object)
		})
	},
	'/api/maps/{map}/export/{format}': {
		get: operation({
			summary: 'The map as a file; what names the fragile stays in the map unless `fragile` says otherwise',
			parameters: [
				map,
				inPath('format', { enum: writtenFormats.map(({ id }) => id) }),
				inQuery('fragile', { enum: ['1'] })
			]
		})
	},
	'/api/maps/{map}/plan/{format}': {
		get: operation({
			summary: 'The engagement plan as a file, of one owner alone where named',
			parameters: [
				map,
				inPath('format', { enum: planFormats.map(({ id }) => id) }),
				inQuery('owner'),
				inQuery('fragile', { enum: ['1'] }),
				inQuery('seed', whole),
				inQuery('lang')
			]
		})
	},
	'/api/maps/{map}/import/preview': {
		post: operation({
			summary: 'What files would change in the map; nothing is kept',
			parameters: [map],
			body: files,
			answer: jsonOf(object)
		})
	},
	'/api/maps/{map}/import': {
		post: operation({
			summary: 'Brings what files say into the map, as one edit',
			parameters: [map],
			body: files,
			status: 201,
			answer: jsonOf(object)
		})
	},
	'/api/import/preview': {
		post: operation({
			summary: 'What files would become; nothing is kept',
			body: files,
			answer: jsonOf(object)
		})
	},
	'/api/import': {
		post: operation({
			summary: 'Makes a map of files',
			body: files,
			status: 201,
			answer: jsonOf(ref('mapEntry'))
		})
	}
};
