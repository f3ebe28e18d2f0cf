import answers from './answers.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import formats from './formats.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import model from './model.json' with { type: 'json' };
import patterns from './patterns.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import server from './server.json' with { type: 'json' };
import table from './table.json' with { type: 'json' };
import links from './links.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };
import views from './views.json' with { type: 'json' };
import workspace from './workspace.json' with { type: 'json' };

/** Every subject in English. */
export const english = [
	answers,
	cli,
	errors,
	formats,
	measures,
	model,
	patterns,
	plan,
	people,
	server,
	table,
	links,
	scenarios,
	ui,
	values,
	views,
	workspace
] as const;
