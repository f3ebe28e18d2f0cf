import answers from './answers.ts';
import cli from './cli.json' with { type: 'json' };
import explained from './explained.json' with { type: 'json' };
import files from './files.json' with { type: 'json' };
import page from './page.ts';
import origins from './origins.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import story from './story.json' with { type: 'json' };

/** Every subject in English. */
export const english = [...page, ...answers, cli, explained, files, origins, people, story] as const;
