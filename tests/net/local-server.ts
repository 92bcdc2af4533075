import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LocalServer {
  /** Without a slash at the end. */
  origin: string;
  port: number;
  /** Paths in the order in which they were asked for. */
  asked: string[];
}

/** A real HTTP server on 127.0.0.1 that lives as long as the test; without a `robots.txt` of its own it has none. */
export async function serve(answer: http.RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  const port = await listen(server);
  onTestFinished(() => server.closeAllConnections());
  return { origin: `http://127.0.0.1:${port}`, port, asked };
}

/** Pages by path; all else, such as `robots.txt`, is a 404. */
export function pages(byPath: Record<string, http.RequestListener>): http.RequestListener {
  return (request, response) => {
    const answer = byPath[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  };
}

/** A server of bytes, for what no HTTP server would send. `robots.txt` is a 404 all the same. */
export async function serveRaw(answer: (socket: net.Socket) => void): Promise<LocalServer> {
  const asked: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (request) => {
      const path = request.toString('latin1').split(' ')[1] ?? '';
      asked.push(path);
      if (path === '/robots.txt') socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n');
      else answer(socket);
    });
  });
  const port = await listen(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { origin: `http://127.0.0.1:${port}`, port, asked };
}

/** A port of 127.0.0.1 where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function listen(server: net.Server): Promise<number> {
  onTestFinished(() => {
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
