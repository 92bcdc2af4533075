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
// No route refers to its schema, which is registered when it is loaded.
import '../wire/problem.js';

/** Collects the routes added after it; the description is built when it is first requested. */
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

const description = `Shows which clause of a privacy policy or help page changed, word by word, when the change takes effect, and how to opt out.

Reading needs no key; webhooks do. Every route that supports GET also supports HEAD. Answers have an \`ETag\`: send it back as \`If-None-Match\` to get 304 while nothing is new. Errors are RFC 9457 problems. New fields may be added to answers at any time: ignore fields that you do not know.`;

const tagDescriptions = [
  { name: tags.changes, description: 'What changed, clause by clause.' },
  { name: tags.documents, description: 'Watched documents, their states and their versions.' },
  { name: tags.dates, description: 'What takes effect, and when.' },
  { name: tags['opt-outs'], description: 'How to opt out, with evidence.' },
  { name: tags.webhooks, description: 'Endpoints that receive events, and what was sent to them.' },
  { name: tags.operations, description: 'For operators of the server.' },
  { name: tags.documentation, description: 'What this API is, and what its problems mean.' },
];

/** `identifier` is new in OpenAPI 3.1, and missing from the plugin's types. */
const license = { name: 'MIT', identifier: 'MIT' };

type Described = { 'x-documented'?: Documented };

/** Routes without a description, such as the files of /docs, are left out. */
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

/** What the plugin does not support. */
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

/** Fields may be added to answers, so no schema forbids unknown ones. */
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
