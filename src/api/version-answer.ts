import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { renderMarkdown } from '../core/render/markdown.js';
import { renderText } from '../core/render/text.js';
import type { DatedVersion, DocumentRecord } from '../store/store.js';
import { jsonMediaType, revalidate, sendText } from './http/answer.js';
import { linkBase } from './http/link-base.js';
import { negotiate } from './http/negotiate.js';
import { sendProblem } from './http/problem.js';
import type { Tools } from './tools.js';
import { exampleMarkdown, exampleText } from './wire/examples/version-text.js';
import { presentVersionText } from './wire/version.js';

/** The formats of a version other than JSON, for the documentation. */
export const textContent = {
  'text/plain': { schema: z.string(), example: exampleText },
  'text/markdown': { schema: z.string(), example: exampleMarkdown },
};

const formats = ['application/json', 'text/plain', 'text/markdown'] as const;

const notAcceptable = {
  name: 'not-acceptable',
  detail: `A version is available as ${formats.join(', ')}.`,
  errors: [{ field: 'accept', in: 'header', message: `allows none of ${formats.join(', ')}` }],
} as const;

interface DocumentVersion {
  document: DocumentRecord;
  version: DatedVersion;
}

/** Sends the text of a version in the format that `Accept` prefers. */
export async function sendVersion(
  request: FastifyRequest,
  reply: FastifyReply,
  { document, version }: DocumentVersion,
  { store, publicUrl }: Pick<Tools, 'store' | 'publicUrl'>,
): Promise<FastifyReply> {
  const format = negotiate(request.headers.accept, formats);
  if (!format) return sendProblem(request, reply, notAcceptable);

  const caching = { cacheControl: revalidate, vary: 'accept' };
  const clauses = await store.versions.clauses(version.id);
  if (format !== 'application/json') {
    const text = format === 'text/plain' ? renderText(clauses) : renderMarkdown(clauses);
    return sendText(request, reply, text, { type: `${format}; charset=utf-8`, ...caching });
  }
  const leadingChange = await store.changes.leadingTo(version.id);
  const parts = { document, version, clauses, leadingChange };
  const text = JSON.stringify(presentVersionText(parts, linkBase(request, publicUrl)));
  return sendText(request, reply, text, { type: jsonMediaType, ...caching });
}
