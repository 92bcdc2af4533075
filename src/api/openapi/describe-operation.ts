import { problemTypes } from '../http/problem-types.js';
import type { Documented } from './operation.js';

export interface Operation {
  'x-documented'?: Documented;
  parameters?: object[];
  requestBody?: { content: Record<string, object>; required?: boolean };
  responses: Record<string, { content?: Record<string, object>; headers?: object } | object>;
}

/** The status of a successful answer. */
export function statusOf({ answer }: Documented): number {
  return answer.status ?? 200;
}

/** Adds what the plugin does not support: examples, headers, problems, and lists in one parameter. */
export function complete(operation: Operation): void {
  const documented = operation['x-documented'];
  delete operation['x-documented'];
  if (!documented) return;
  const { answer, body, problems } = documented;

  const status = String(statusOf(documented));
  const content = Object.entries(answer.content);
  operation.responses[status] = {
    description: answer.description,
    ...(content.length > 0 && { content: withExamples(operation.responses[status], content) }),
    headers: Object.fromEntries(
      [...answer.headers, 'X-Request-Id'].map((name) => [
        name,
        { $ref: `#/components/headers/${name}` },
      ]),
    ),
  };
  if (body && operation.requestBody) {
    const [type = ''] = Object.keys(operation.requestBody.content);
    const given = { ...operation.requestBody.content[type], example: body.example };
    operation.requestBody = { required: body.required, content: { [type]: given } };
  }
  operation.parameters = (operation.parameters ?? []).map(finishParameter);
  if (answer.headers.includes('ETag')) {
    operation.parameters.push({ $ref: '#/components/parameters/IfNoneMatch' });
    operation.responses['304'] = { description: 'The client already has this exact answer.' };
  }
  for (const name of problems) {
    const status = String(problemTypes[name].status);
    operation.responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

function withExamples(
  response: Operation['responses'][string] | undefined,
  content: readonly [string, { example: unknown }][],
): Record<string, object> {
  const made = (response as { content?: Record<string, object> } | undefined)?.content ?? {};
  return Object.fromEntries(
    content.map(([type, { example }]) => [type, { ...made[type], example }]),
  );
}

interface Parameter {
  in: string;
  name: string;
  schema: { type?: string; 'x-example'?: unknown; 'x-default'?: unknown };
}

/** Zod drops the examples and defaults of schemas with transforms. Lists are comma-separated. */
function finishParameter(parameter: object): object {
  const { schema, in: place, name, ...rest } = parameter as Parameter;
  const { 'x-example': example, 'x-default': preset, ...type } = schema;
  return {
    in: place,
    // Validation sees header names in lower case; people write them differently.
    name: place === 'header' ? name.replace(/(?<![a-z])[a-z]/g, (c) => c.toUpperCase()) : name,
    ...rest,
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema: { ...type, ...(preset !== undefined && { default: preset }) },
    ...(example !== undefined && { example }),
  };
}
