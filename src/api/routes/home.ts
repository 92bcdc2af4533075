import { revalidate, sendJson } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { exampleBase } from '../wire/examples/changes.js';
import { Home } from '../wire/operations.js';

const schema = operation({
  operationId: 'getHome',
  tag: 'documentation',
  summary: 'What this API is, with links',
  description: 'The starting point, with links to everything else.',
  answer: json(Home, 'The links.', present('0.1.0', exampleBase)),
});

export function home(app: App, { publicUrl, version }: Tools): void {
  app.get('/', { schema }, async (request, reply) =>
    sendJson(request, reply, present(version, linkBase(request, publicUrl)), revalidate),
  );
}

function present(version: string, base: string) {
  return {
    name: 'Clausewatch',
    description:
      'Watches privacy policies and help pages, and shows which clause changed, word by word, when the change takes effect, and how to opt out.',
    version,
    links: {
      changes: `${base}/changes`,
      documents: `${base}/documents`,
      effectiveDates: `${base}/effective-dates`,
      calendar: `${base}/effective-dates.ics`,
      optOuts: `${base}/opt-outs`,
      webhooks: `${base}/webhooks`,
      documentation: `${base}/docs`,
      openapi: `${base}/openapi.json`,
      health: `${base}/health`,
      ready: `${base}/ready`,
    },
  };
}
