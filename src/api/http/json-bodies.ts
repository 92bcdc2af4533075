import type { App } from '../tools.js';

const json = 'application/json';

/**
 * Only JSON bodies are accepted. An empty body counts as none whatever its type, because many clients always send a
 * type.
 */
export function addJsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser([json, 'text/plain']);
  app.addContentTypeParser<string>(json, { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, undefined);
    parse(request, text, done);
  });
}
