// A webhook receiver that verifies signatures, answers at once and ignores duplicates.
// WEBHOOK_SECRET=whsec_… PORT=4000 node receiver.mjs
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET);
const seen = new Set();

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    // The signature covers the raw bytes: verify first, then parse.
    const event = webhook.verify(Buffer.concat(chunks).toString(), request.headers);
    response.writeHead(204).end();
    const id = request.headers['webhook-id'];
    if (seen.has(id)) return;
    seen.add(id);
    console.log(`${event.data.sequence} ${event.type}: ${event.data.summary}`);
  } catch {
    response.writeHead(401).end('Invalid signature.');
  }
});
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1', () => {
  console.log(`Receiving at http://127.0.0.1:${server.address().port}`);
});
