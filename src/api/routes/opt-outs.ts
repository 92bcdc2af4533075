import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOfferedIn } from '../../core/opt-outs/availability.js';
import { historiesOf, historyOf } from '../../core/opt-outs/history.js';
import { type OptOut as Kept, optOutsOf } from '../../core/opt-outs/record.js';
import { renderOptOutMarkdown, renderOptOutText } from '../../core/render/opt-out.js';
import { jsonMediaType, revalidate, sendText } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { negotiate } from '../http/negotiate.js';
import { invalid, sendProblem, unknownOptOut } from '../http/problem.js';
import { type DocumentedAnswer, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { unknownNames } from '../unknown-names.js';
import {
  exampleOptOut,
  exampleOptOutMarkdown,
  exampleOptOutText,
} from '../wire/examples/opt-out.js';
import { OptOut, OptOutList, presentOptOut } from '../wire/opt-out.js';
import { OptOutPath, OptOutsQuery } from '../wire/query.js';

const textContent = {
  'text/plain': { schema: z.string(), example: exampleOptOutText },
  'text/markdown': { schema: z.string(), example: exampleOptOutMarkdown },
};

const listAnswer: DocumentedAnswer = {
  description: 'The controls, in the format that `Accept` prefers.',
  content: {
    'application/json': { schema: OptOutList, example: { data: [exampleOptOut] } },
    ...textContent,
  },
  headers: ['ETag'],
};

const listSchema = operation({
  operationId: 'listOptOuts',
  tag: 'opt-outs',
  summary: 'How to opt out',
  description:
    'Switches, forms and contacts with which members opt out, object, withdraw consent or choose. They are read from the watched pages, with the sentences that mention them; until a page names a control, it comes from the catalogue, with citations. `Accept` also selects plain text or Markdown, ready to paste into a message.',
  querystring: OptOutsQuery,
  answer: listAnswer,
  problems: ['not-acceptable'],
});

const oneSchema = operation({
  operationId: 'getOptOut',
  tag: 'opt-outs',
  summary: 'One way to opt out',
  description:
    'A control: its default, where it is, what to do, the evidence for it, and what each document said about it over time.',
  params: OptOutPath,
  answer: {
    description: 'The control, in the format that `Accept` prefers.',
    content: {
      'application/json': { schema: OptOut, example: exampleOptOut },
      ...textContent,
    },
    headers: ['ETag'],
  },
  problems: ['not-found', 'not-acceptable'],
});

export function optOuts(app: App, { store, curated, publicUrl }: Tools): void {
  app.get('/opt-outs', { schema: listSchema }, async (request, reply) => {
    const { service, topic, region, current } = request.query;
    const errors = await unknownNames({ service }, store);
    if (errors.length > 0) return sendProblem(request, reply, invalid(errors));
    const among = service === undefined ? {} : { service };
    const found = await all(among);
    const wanted = found.filter(
      (optOut) =>
        optOut.current === current &&
        (service === undefined || optOut.service.id === service) &&
        (topic === undefined || topic.some((one) => optOut.topics.includes(one))) &&
        (region === undefined || isOfferedIn(region, optOut.regions)),
    );
    const histories = historiesOf(await store.optOuts.history(among));
    const base = linkBase(request, publicUrl);
    return send(request, reply, wanted, () => ({
      data: wanted.map((optOut) => presentOptOut(optOut, histories.get(optOut.id) ?? [], base)),
    }));
  });

  app.get('/opt-outs/:id', { schema: oneSchema }, async (request, reply) => {
    const { id } = request.params;
    const optOut = (await all({})).find((one) => one.id === id);
    if (!optOut) return sendProblem(request, reply, unknownOptOut);
    const history = historyOf(await store.optOuts.history({ id }));
    const base = linkBase(request, publicUrl);
    return send(request, reply, [optOut], () => presentOptOut(optOut, history, base));
  });

  /** Which catalogue entry belongs to which control only shows when all of them are compared. */
  async function all(among: { service?: string }): Promise<Kept[]> {
    const mentions = await store.optOuts.mentions(among);
    const services = (await store.documents.list()).map((document) => document.service);
    return optOutsOf({ mentions, curated, services });
  }
}

const formats = ['application/json', 'text/plain', 'text/markdown'] as const;

const notAcceptable = {
  name: 'not-acceptable',
  detail: `Opt-outs are available as ${formats.join(', ')}.`,
  errors: [{ field: 'accept', in: 'header', message: `allows none of ${formats.join(', ')}` }],
} as const;

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  found: readonly Kept[],
  present: () => object,
): FastifyReply {
  const format = negotiate(request.headers.accept, formats);
  if (!format) return sendProblem(request, reply, notAcceptable);
  const caching = { cacheControl: revalidate, vary: 'accept' };
  if (format === 'application/json') {
    return sendText(request, reply, JSON.stringify(present()), { type: jsonMediaType, ...caching });
  }
  const render = format === 'text/plain' ? renderOptOutText : renderOptOutMarkdown;
  const text = found.map(render).join('\n') || 'No opt-outs are known for this request.\n';
  return sendText(request, reply, text, { type: `${format}; charset=utf-8`, ...caching });
}
