import swagger, { type SwaggerTransform, type SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type ProblemName, problemTypes } from '../http/problem-types.js';
import type { App } from '../tools.js';
import { problemExample, securitySchemes, sharedHeaders, sharedParameters } from './components.js';
import { complete, type Operation, statusOf } from './describe-operation.js';
import type { Documented } from './operation.js';
import { tags } from './operation.js';
import { describeWebhooks, webhookParameters } from './webhooks.js';
// No route names its schema, which is registered when it is loaded.
import '../wire/problem.js';

/** Collects the routes that are added after it; the description itself is made when it is first asked for. */
export async function addOpenapi(app: App, version: string, publicUrl: string | null) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Clausewatch', version, description, license },
      servers: [{ url: publicUrl ?? '/' }],
      tags: [...tagDescriptions],
      security: [],
      components: { securitySchemes },
    },
    transform: describeRoute,
    transformObject: finish,
  });
}

const description = `Which clause of a privacy policy or help page changed, word for word, when it takes effect, and how to opt out.

Reading needs no key; webhooks do. Every address that takes GET takes HEAD. Answers carry an \`ETag\`: send it back as \`If-None-Match\` and get 304 while nothing is new. Errors are RFC 9457 problems. Fields may be added to answers at any time: ignore those that you do not know.`;

const tagDescriptions = [
  { name: tags.changes, description: 'What changed, clause by clause.' },
  { name: tags.documents, description: 'What is watched, how it is doing, and its versions.' },
  { name: tags.dates, description: 'What takes effect when.' },
  { name: tags['opt-outs'], description: 'How to opt out, and who says so.' },
  { name: tags.webhooks, description: 'Who is told what happens, and what was sent.' },
  { name: tags.operations, description: 'For those who run the server.' },
  { name: tags.documentation, description: 'What this is, and what problems mean.' },
];

/** `identifier` is new in OpenAPI 3.1, which the plugin's types do not know. */
const license = { name: 'MIT', identifier: 'MIT' };

type Described = { 'x-documented'?: Documented };

/** Routes that do not describe themselves, such as the files of /docs, are left out. */
const describeRoute: SwaggerTransform = (route) => {
  const schema = route.schema as (typeof route.schema & Described) | undefined;
  const documented = schema?.['x-documented'];
  if (!schema || !documented) return { schema: { hide: true }, url: route.url };
  const { answer } = documented;
  const content = Object.entries(answer.content).map(([type, { schema }]) => [type, { schema }]);
  const described =
    content.length > 0
      ? { description: answer.description, content: Object.fromEntries(content) }
      : z.undefined();
  const response = { [statusOf(documented)]: described };
  return jsonSchemaTransform({ ...route, schema: { ...schema, response } });
};

interface Description {
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, object>;
  components: { schemas: Record<string, object>; [part: string]: object };
}

/** What the plugin has no place for. */
const finish: SwaggerTransformObject = (document) => {
  const described = jsonSchemaTransformObject(document) as unknown as Description;
  const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
  const problems = new Set(operations.flatMap((one) => one['x-documented']?.problems ?? []));
  operations.forEach(complete);
  const { schemas } = described.components;
  described.components = {
    schemas: Object.fromEntries(
      Object.entries(schemas)
        .filter(([name]) => !name.endsWith('Input'))
        .map(([name, schema]) => [name, extensible(schema)]),
    ),
    securitySchemes,
    parameters: { ...sharedParameters, ...webhookParameters },
    headers: sharedHeaders,
    responses: Object.fromEntries([...problems].map((name) => [name, problemResponse(name)])),
  };
  described.webhooks = describeWebhooks();
  return described as unknown as ReturnType<SwaggerTransformObject>;
};

/** Fields may be added to answers, so no schema forbids those that it does not name. */
function extensible(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (value?.additionalProperties === false) delete value.additionalProperties;
    return value;
  });
}

function problemResponse(name: ProblemName): object {
  const { title } = problemTypes[name];
  return {
    description: `${title}.`,
    headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: problemExample(name),
      },
    },
  };
}
