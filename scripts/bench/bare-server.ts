import { readFileSync } from 'node:fs';
import fastify from 'fastify';

/*
 * The least that Fastify can do: one route that sends bytes prepared in advance. Arguments: the port, and the file
 * with the bytes.
 */

const [port, file = ''] = process.argv.slice(2);
const body = readFileSync(file);
const app = fastify();

app.get('/changes', (_request, reply) => {
  reply.type('application/json; charset=utf-8').send(body);
});
await app.listen({ host: '127.0.0.1', port: Number(port) });
