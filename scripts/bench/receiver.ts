import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * A receiver in a separate process: it accepts everything, reports by message where it listens and, on request, when
 * each event arrived.
 */

const arrivals: [id: string, at: number][] = [];

const server = createServer((request, response) => {
  arrivals.push([String(request.headers['webhook-id']), Date.now()]);
  request.resume().once('end', () => response.writeHead(204).end());
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('message', () => process.send?.({ arrivals: arrivals.splice(0) }));
process.once('disconnect', () => process.exit());
