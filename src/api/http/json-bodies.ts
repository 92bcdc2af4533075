import type { App } from '../tools.js';

const json = 'application/json';

/** Bodies are JSON and nothing else. An empty one is none, whatever its type: many clients send the type always. */
export function addJsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser([json, 'text/plain']);
  app.addContentTypeParser<string>(json, { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, undefined);
    parse(request, text, done);
  });
}
