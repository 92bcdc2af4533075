import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problemNames, problemTypes } from '../../../src/api/http/problem-types.js';
import { topics } from '../../../src/core/topic.js';
import { eventTypes } from '../../../src/core/webhooks/event.js';
import { open } from '../harness.js';

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: { description?: string; $ref?: string }[];
  security?: object[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { example?: unknown }> }>;
}

async function described() {
  const { get } = await open();
  const api = (await get('/openapi.json')).json();
  const paths: Record<string, Record<string, Operation>> = api.paths;
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return { api, paths, operations };
}

const root = new URL('../../../', import.meta.url);
const read = (file: string) => readFile(new URL(file, root), 'utf8');

describe('the description of the API', () => {
  it('says of every operation what it is, takes and gives, with examples', async () => {
    const { operations } = await described();
    for (const operation of operations) {
      const { operationId, tags, summary, description, parameters = [], responses } = operation;
      expect([operationId, summary, description, tags[0]].every(Boolean), operationId).toBe(true);
      for (const { description, $ref } of parameters) expect(description ?? $ref).toBeTruthy();
      const [status = ''] = Object.keys(responses).filter((status) => /^2/.test(status));
      const answers = Object.values(responses[status]?.content ?? {});
      expect(answers.length > 0, `${operationId} ${status}`).toBe(status !== '204');
      const bodies = Object.values(operation.requestBody?.content ?? {});
      for (const { example } of [...answers, ...bodies]) expect(example, operationId).toBeDefined();
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '500']));
    }
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves room for fields that come later, and shows no trace of how it is made', async () => {
    const { api } = await described();
    const text = JSON.stringify(api);
    expect(JSON.stringify(api.components)).not.toContain('"additionalProperties":false');
    expect(text).not.toMatch(/"x-(?:documented|example|default)"/);
    expect(api.openapi).toBe('3.1.0');
  });

  it('asks for a key where one is needed, and nowhere else', async () => {
    const { paths } = await described();
    for (const [path, operations] of Object.entries(paths)) {
      for (const { security, responses } of Object.values(operations)) {
        expect(security, path).toEqual(path.startsWith('/webhooks') ? [{ bearer: [] }] : undefined);
        expect('401' in responses, path).toBe(security !== undefined);
      }
    }
  });

  it('says of every type of event what is sent, with an example', async () => {
    const { api } = await described();
    expect(Object.keys(api.webhooks)).toEqual(eventTypes);
    for (const { post } of Object.values(api.webhooks) as { post: Operation }[]) {
      const [{ example } = {}] = Object.values(post.requestBody?.content ?? {});
      expect(example).toMatchObject({ type: post.summary });
      expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['2XX', '410']));
    }
  });

  it('names only schemas and answers that it has', async () => {
    const { api } = await described();
    for (const [, part, name] of JSON.stringify(api).matchAll(/#\/components\/(\w+)\/([\w-]+)"/g)) {
      expect(api.components[part ?? ''], `${part}/${name}`).toHaveProperty(name ?? '');
    }
  });
});

describe('the documentation', () => {
  it('has every address with each of its methods', async () => {
    const { paths } = await described();
    const page = await read('docs/api.md');
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const route of [...routes, 'GET /docs']) {
      expect(page, `docs/api.md lacks ${route}`).toContain(`\`${route}\``);
    }
  });

  it('has every parameter of every address', async () => {
    const { operations } = await described();
    const page = await read('docs/api.md');
    const names = operations.flatMap(({ parameters = [] }) =>
      parameters.flatMap((parameter) => ('name' in parameter ? [String(parameter.name)] : [])),
    );
    for (const name of names) expect(page, `docs/api.md lacks ${name}`).toMatch(`\`${name}\``);
  });

  it('says of every topic what it is about', async () => {
    const page = await read('docs/api.md');
    for (const topic of topics) expect(page).toMatch(new RegExp(`^\\| \`${topic}\` \\| \\w`, 'm'));
  });

  it('explains every type of problem', async () => {
    const page = await read('docs/problems.md');
    for (const name of problemNames) {
      const { status, title, meaning, remedy } = problemTypes[name];
      const said = `## ${name}\n\n**${status}. ${title}.** ${meaning}\n\n*What to do:* ${remedy}\n`;
      expect(page, `docs/problems.md does not say of ${name} what the server says`).toContain(said);
    }
  });
});
