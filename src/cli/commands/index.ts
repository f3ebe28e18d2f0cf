import type { Command } from '../command.ts';
import { analyse } from './analyse.ts';
import { ask } from './ask.ts';
import { backup } from './backup.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { exportMap } from './export.ts';
import { formats } from './formats.ts';
import { importMap } from './import.ts';
import { measures } from './measures.ts';
import { questions } from './questions.ts';
import { plan } from './plan.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { trail } from './trail.ts';
import { verify } from './verify.ts';

/** The commands in the order in which the help lists them. */
export const commands: readonly Command[] = [
	measures,
	questions,
	formats,
	analyse,
	ask,
	compare,
	plan,
	convert,
	importMap,
	exportMap,
	backup,
	restore,
	verify,
	trail,
	serve
];
