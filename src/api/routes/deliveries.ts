import { deliveriesUrl } from '../../core/api-urls.js';
import type { DeliveryQuery } from '../../store/contract/webhooks.js';
import { sendMomentary } from '../http/answer.js';
import { linkBase, nextLink, pageAddress } from '../http/link-base.js';
import { invalid, sendProblem, unknownDelivery, unknownEndpoint } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { authenticate, ownerOf } from '../webhooks/authentication.js';
import { readDeliveryCursor, writeDeliveryCursor } from '../webhooks/delivery-cursor.js';
import { exampleDelivery, exampleDeliveryWithBody } from '../wire/examples/webhooks.js';
import { presentPage } from '../wire/page.js';
import { DeliveriesPage, DeliveryWithBody, presentDelivery } from '../wire/webhooks/delivery.js';
import { DeliveriesQuery, DeliveryPath, WebhookPath } from '../wire/webhooks/query.js';

const listSchema = operation({
  operationId: 'listDeliveries',
  tag: 'webhooks',
  secured: true,
  summary: 'What was sent to a webhook',
  description: 'Every event with all its attempts and their outcomes, newest first.',
  params: WebhookPath,
  querystring: DeliveriesQuery,
  answer: json(
    DeliveriesPage,
    'A page of deliveries.',
    { data: [exampleDelivery], page: { next: null, cursor: null, hasMore: false } },
    ['Link'],
  ),
  problems: ['not-found'],
});

const oneSchema = operation({
  operationId: 'getDelivery',
  tag: 'webhooks',
  secured: true,
  summary: 'One delivery',
  description: 'A delivery with its body, exactly as signed and sent.',
  params: DeliveryPath,
  answer: json(DeliveryWithBody, 'The delivery.', exampleDeliveryWithBody, []),
  problems: ['not-found'],
});

const badCursor = invalid([
  {
    field: 'cursor',
    in: 'query',
    message:
      'does not belong to this list with these filters; send `page.cursor` unchanged, or start without it',
  },
]);

export function deliveries(app: App, tools: Tools): void {
  const { store, publicUrl } = tools;
  const onRequest = authenticate(tools);

  app.get('/webhooks/:id/deliveries', { schema: listSchema, onRequest }, async (request, reply) => {
    const { id } = request.params;
    const endpoint = await store.endpoints.get(id, ownerOf(request));
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    const query = readQuery(id, request.query);
    if (!query) return sendProblem(request, reply, badCursor);

    const found = await store.deliveries.list(id, query);
    const base = linkBase(request, publicUrl);
    const last = found.hasMore ? found.deliveries.at(-1) : undefined;
    const cursor = last ? writeDeliveryCursor(last.sequence, id, query) : null;
    const page = presentPage({ cursor, hasMore: found.hasMore }, (at) =>
      pageAddress(deliveriesUrl(base, id), request.originalUrl, at),
    );
    if (page.next !== null) reply.header('link', nextLink(page.next));
    const data = found.deliveries.map((delivery) => presentDelivery(delivery, base));
    return sendMomentary(reply, { data, page });
  });

  app.get(
    '/webhooks/:id/deliveries/:deliveryId',
    { schema: oneSchema, onRequest },
    async (request, reply) => {
      const { id, deliveryId } = request.params;
      const endpoint = await store.endpoints.get(id, ownerOf(request));
      if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
      const delivery = await store.deliveries.get(id, deliveryId);
      if (!delivery) return sendProblem(request, reply, unknownDelivery);
      const shown = presentDelivery(delivery, linkBase(request, publicUrl));
      return sendMomentary(reply, { ...shown, body: delivery.body });
    },
  );
}

/** Null for a cursor that does not belong to this list. */
function readQuery(endpointId: string, asked: DeliveriesQuery): DeliveryQuery | null {
  const { cursor, limit, ...filter } = asked;
  const before = cursor === undefined ? null : readDeliveryCursor(cursor, endpointId, filter);
  if (cursor !== undefined && before === null) return null;
  return { ...filter, before, limit };
}
