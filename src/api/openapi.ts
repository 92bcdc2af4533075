import swagger, { type SwaggerTransform, type SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { problemExample, sharedHeaders, sharedParameters } from './openapi-parts.js';
import type { Documented } from './operation.js';
import { tags } from './operation.js';
import { type ProblemName, problemTypes } from './problem-types.js';
import type { App } from './tools.js';
// No route names its schema, which is registered when it is loaded.
import './wire/problem.js';

/** Collects the routes that are added after it; the description itself is made when it is first asked for. */
export async function addOpenapi(app: App, version: string, publicUrl: string | null) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Clausewatch', version, description, license },
      servers: [{ url: publicUrl ?? '/' }],
      tags: [...tagDescriptions],
      security: [],
    },
    transform: describeRoute,
    transformObject: finish,
  });
}

const description = `Which clause of a privacy policy or help page changed, word for word, when it takes effect, and how to opt out.

Reading needs no key. Every address that takes GET takes HEAD. Answers carry an \`ETag\`: send it back as \`If-None-Match\` and get 304 while nothing is new. Errors are RFC 9457 problems. Fields may be added to answers at any time: ignore those that you do not know.`;

const tagDescriptions = [
  { name: tags.changes, description: 'What changed, clause by clause.' },
  { name: tags.documents, description: 'What is watched, how it is doing, and its versions.' },
  { name: tags.dates, description: 'What takes effect when.' },
  { name: tags['opt-outs'], description: 'How to opt out, and who says so.' },
  { name: tags.operations, description: 'For those who run the server.' },
  { name: tags.documentation, description: 'What this is, and what problems mean.' },
];

/** `identifier` is new in OpenAPI 3.1, which the plugin's types do not know. */
const license = { name: 'MIT', identifier: 'MIT' };

type Described = { 'x-documented'?: Documented };

/** Routes that do not describe themselves, such as the files of /docs, are left out. */
const describeRoute: SwaggerTransform = (route) => {
  const schema = route.schema as (typeof route.schema & Described) | undefined;
  const answer = schema?.['x-documented']?.answer;
  if (!schema || !answer) return { schema: { hide: true }, url: route.url };
  const content = Object.entries(answer.content).map(([type, { schema }]) => [type, { schema }]);
  const response = {
    200: { description: answer.description, content: Object.fromEntries(content) },
  };
  return jsonSchemaTransform({ ...route, schema: { ...schema, response } });
};

interface Operation extends Described {
  parameters?: object[];
  responses: Record<string, { content?: Record<string, object>; headers?: object } | object>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; [part: string]: object };
}

/** What the plugin has no place for: examples, headers, problems, lists in one parameter. */
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
    parameters: sharedParameters,
    headers: sharedHeaders,
    responses: Object.fromEntries([...problems].map((name) => [name, problemResponse(name)])),
  };
  return described as unknown as ReturnType<SwaggerTransformObject>;
};

function complete(operation: Operation): void {
  const documented = operation['x-documented'];
  delete operation['x-documented'];
  if (!documented) return;
  const { answer, problems } = documented;

  const ok = operation.responses['200'] as { content: Record<string, object>; headers?: object };
  for (const [type, { example }] of Object.entries(answer.content)) {
    ok.content[type] = { ...ok.content[type], example };
  }
  ok.headers = Object.fromEntries(
    [...answer.headers, 'X-Request-Id'].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
  operation.parameters = (operation.parameters ?? []).map(finishParameter);
  if (answer.headers.includes('ETag')) {
    operation.parameters.push({ $ref: '#/components/parameters/IfNoneMatch' });
    operation.responses['304'] = { description: 'The client has this very answer already.' };
  }
  for (const name of problems) {
    const status = String(problemTypes[name].status);
    operation.responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

interface Parameter {
  schema: { type?: string; 'x-example'?: unknown; 'x-default'?: unknown };
}

/** Zod drops examples and defaults of what it transforms. Lists have commas between their parts. */
function finishParameter(parameter: object): object {
  const { schema, ...rest } = parameter as Parameter;
  const { 'x-example': example, 'x-default': preset, ...type } = schema;
  return {
    ...rest,
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema: { ...type, ...(preset !== undefined && { default: preset }) },
    ...(example !== undefined && { example }),
  };
}

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
