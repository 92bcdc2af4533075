import { expect, it } from 'vitest';
import { start } from './process.js';

it('the demo plays its story, serves what came of it, and ends cleanly on Ctrl-C', async () => {
  const demo = start('scripts/demo/run.ts');
  const line = await demo.line(/the API is running at http:\/\/localhost:\d+/);
  const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
  const answer = await fetch(`${address}/changes?since=2025-09-01`);
  expect(await answer.json()).toMatchObject({
    data: [{ observedAt: '2025-09-18T09:00:00Z' }, {}, {}, {}, { service: { id: 'bramblework' } }],
    page: { hasMore: false },
  });
  await demo.line(/Ctrl-C to stop/);

  demo.kill('SIGINT');
  const { code, stdout, stderr } = await demo.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/blocked .* refuses our requests with status 999/);
  expect(stdout).toMatch(/CHANGE: Adds 1 clause/);
  expect(stdout).toMatch(/webhook #1 change\.recorded: .* \(signature verified\)/);
  expect(stdout).toMatch(/effective-date\.reached: .* \(signature verified\)/);
  expect(stdout).not.toContain('NOT VERIFIED');
});
