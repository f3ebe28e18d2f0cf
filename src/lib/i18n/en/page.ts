import errors from './errors.json' with { type: 'json' };
import formats from './formats.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import model from './model.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import server from './server.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };
import views from './views.json' with { type: 'json' };
import workspace from './workspace.json' with { type: 'json' };

/** What every page may have to say, in English. */
export default [errors, formats, measures, model, questions, server, ui, views, workspace] as const;
