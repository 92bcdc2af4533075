import { z } from 'zod';
import { jsonMediaType, revalidate, sendText } from '../http/answer.js';
import { json, operation } from '../openapi/operation.js';
import type { App } from '../tools.js';

const Description = z.looseObject({ openapi: z.string(), info: z.looseObject({}) });

const schema = operation({
  operationId: 'getOpenapi',
  tag: 'documentation',
  summary: 'This description',
  description: 'The API in OpenAPI 3.1. See /docs for a readable form.',
  answer: json(Description, 'The description.', {
    openapi: '3.1.0',
    info: { title: 'Clausewatch' },
  }),
});

export function openapi(app: App): void {
  let text: string | undefined;
  app.get('/openapi.json', { schema }, async (request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return sendText(request, reply, text, { type: jsonMediaType, cacheControl: revalidate });
  });
}
