import { readMap } from '../readMap.ts';
import type { PageServerLoad } from './$types';

/** The map as the audience that looks on may see it. Which scene is shown asks for nothing anew. */
export const load: PageServerLoad = ({ params, url, locals }) => readMap({ params, url, locals });
