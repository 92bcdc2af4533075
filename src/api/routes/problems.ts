import { z } from 'zod';
import { jsonMediaType, keepBriefly, sendText } from '../http/answer.js';
import { negotiate } from '../http/negotiate.js';
import { sendProblem } from '../http/problem.js';
import {
  isProblemName,
  type ProblemName,
  problemNames,
  problemTypes,
} from '../http/problem-types.js';
import { type DocumentedAnswer, operation } from '../openapi/operation.js';
import type { App } from '../tools.js';
import { ProblemPage } from '../wire/operations.js';
import { ProblemPath } from '../wire/query.js';

const example = 'invalid-request';

const answer: DocumentedAnswer = {
  description: 'The meaning of the problem type.',
  content: {
    'application/json': { schema: ProblemPage, example: present(example) },
    'text/plain': { schema: z.string(), example: text(example) },
  },
  headers: ['ETag'],
};

const schema = operation({
  operationId: 'getProblemType',
  tag: 'documentation',
  summary: 'What a problem type means',
  description: 'The `type` of every problem is the URL of this explanation.',
  params: ProblemPath,
  answer,
  problems: ['not-found'],
});

const formats = ['application/json', 'text/plain'] as const;

export function problems(app: App): void {
  app.get('/problems/:name', { schema }, async (request, reply) => {
    const { name } = request.params;
    if (!isProblemName(name)) {
      const message = `is not a problem type; the types are ${problemNames.join(', ')}`;
      const errors = [{ field: 'name', in: 'path', message }] as const;
      return sendProblem(request, reply, { name: 'not-found', detail: `name ${message}.`, errors });
    }
    const plain = negotiate(request.headers.accept, formats) === 'text/plain';
    const [type, body] = plain
      ? ['text/plain; charset=utf-8', text(name)]
      : [jsonMediaType, JSON.stringify(present(name))];
    return sendText(request, reply, body, { type, cacheControl: keepBriefly, vary: 'accept' });
  });
}

function present(name: ProblemName): z.infer<typeof ProblemPage> {
  return { type: `/problems/${name}`, ...problemTypes[name] };
}

function text(name: ProblemName): string {
  const { status, title, meaning, remedy } = problemTypes[name];
  return `${title} (${status})\n\n${meaning}\n\n${remedy}\n`;
}
