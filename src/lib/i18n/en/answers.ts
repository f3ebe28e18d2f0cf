import answers from './answers.json' with { type: 'json' };
import boundary from './boundary.json' with { type: 'json' };
import links from './links.json' with { type: 'json' };
import patterns from './patterns.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };
import table from './table.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };

/** What answers and all that follows from them say, in English. */
export default [answers, boundary, links, patterns, plan, scenarios, table, values] as const;
