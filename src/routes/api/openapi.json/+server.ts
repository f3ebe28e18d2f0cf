import { json } from '@sveltejs/kit';
import { openApi } from '#lib/server/http/openapi.ts';
import { version } from '../../../../package.json';

/** This API, described. */
export const GET = () => json(openApi(version));
