import { describe, expect, it } from 'vitest';

import { createPace } from '../../src/net/pace.js';
import { fakeTiming } from './fake-timing.js';
import { documentAt, testFetcher } from './fetcher-setup.js';
import { pages, serve } from './local-server.js';

const never = new AbortController().signal;

/** A promise and the key to it. */
function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the lane of a host', () => {
  it('holds one visitor at a time, in the order of arrival', async () => {
    const pace = createPace(fakeTiming());
    const { open, opened } = door();
    const log: string[] = [];
    const visit = (name: string, until: Promise<void>) =>
      pace.inLane('a.test', never, async () => {
        log.push(`${name} in`);
        await until;
        log.push(`${name} out`);
      });
    const all = [visit('1', opened), visit('2', Promise.resolve()), visit('3', Promise.resolve())];
    open();
    await Promise.all(all);
    expect(log).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out']);
  });

  it('is not in the way of other hosts', async () => {
    const pace = createPace(fakeTiming());
    const { open, opened } = door();
    const slow = pace.inLane('a.test', never, () => opened);
    expect(await pace.inLane('b.test', never, async () => 'through')).toBe('through');
    open();
    await slow;
  });

  it('keeps the gap from the end of one request to the start of the next', async () => {
    const timing = fakeTiming();
    const pace = createPace(timing);
    const ask = (gapMs: number) =>
      pace.inLane('a.test', never, (lane) =>
        lane.request(gapMs, async () => timing.advance(1_000)),
      );
    await ask(5_000);
    expect(timing.slept).toEqual([]);
    await ask(5_000);
    timing.advance(2_000);
    await ask(5_000);
    timing.advance(9_000);
    await ask(5_000);
    expect(timing.slept).toEqual([5_000, 3_000]);
  });

  it('keeps no longer a gap when the clock is set back', async () => {
    const timing = fakeTiming();
    const pace = createPace(timing);
    const ask = () => pace.inLane('a.test', never, (lane) => lane.request(5_000, async () => {}));
    await ask();
    timing.advance(-3_600_000);
    await ask();
    expect(timing.slept).toEqual([5_000]);
  });

  it('sends nothing after a gap in which it was cancelled', async () => {
    const abort = new AbortController();
    const timing = { ...fakeTiming(), sleep: async () => abort.abort(new Error('off')) };
    const pace = createPace(timing);
    let sent = 0;
    const ask = () =>
      pace.inLane('a.test', abort.signal, (lane) =>
        lane.request(5_000, async () => {
          sent += 1;
        }),
      );
    await ask();
    await expect(ask()).rejects.toThrow('off');
    expect(sent).toBe(1);
  });

  it('counts a request that failed', async () => {
    const timing = fakeTiming();
    const pace = createPace(timing);
    const failing = pace.inLane('a.test', never, (lane) =>
      lane.request(5_000, () => Promise.reject(new Error('no'))),
    );
    await expect(failing).rejects.toThrow('no');
    await pace.inLane('a.test', never, (lane) => lane.request(5_000, async () => {}));
    expect(timing.slept).toEqual([5_000]);
  });

  it('is not opened early by someone who gives up waiting', async () => {
    const pace = createPace(fakeTiming());
    const { open, opened } = door();
    const abort = new AbortController();
    let inside = 0;
    const visit = async (until: Promise<void>) => {
      inside += 1;
      expect(inside).toBe(1);
      await until;
      inside -= 1;
    };
    const first = pace.inLane('a.test', never, () => visit(opened));
    const second = pace.inLane('a.test', abort.signal, () => visit(opened));
    const third = pace.inLane('a.test', never, () => visit(Promise.resolve()));
    abort.abort(new Error('tired'));
    await expect(second).rejects.toThrow('tired');
    open();
    await Promise.all([first, third]);
  });

  it('is remembered for the hosts in use, however many others there are', async () => {
    const timing = fakeTiming();
    const pace = createPace(timing);
    const ask = (host: string) =>
      pace.inLane(host, never, (lane) => lane.request(5_000, async () => {}));
    await pace.inLane('a.test', never, async (lane) => {
      await lane.request(5_000, async () => {});
      for (let i = 0; i < 1_500; i += 1) await ask(`${i}.test`);
    });
    await ask('a.test');
    expect(timing.slept).toEqual([5_000]);
    await ask('0.test');
    expect(timing.slept).toEqual([5_000]);
  });
});

describe('a fetcher', () => {
  it('asks one host for one thing at a time', async () => {
    let open = 0;
    let mostOpen = 0;
    const { origin, asked } = await serve((_, response) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      setImmediate(() => {
        open -= 1;
        response.end('x');
      });
    });
    const fetcher = testFetcher();
    const paths = ['/a', '/b', '/c', '/d'];
    await Promise.all(paths.map((path) => fetcher.get(documentAt(origin + path))));
    expect(mostOpen).toBe(1);
    expect(asked).toEqual(['/robots.txt', ...paths]);
  });

  it('keeps the gap between any two requests to a host, redirects and robots.txt too', async () => {
    const timing = fakeTiming();
    const { origin, asked } = await serve(
      pages({
        '/a': (_, response) => response.writeHead(302, { Location: '/b' }).end(),
        '/b': (_, response) => response.end('x'),
      }),
    );
    await testFetcher({ ...timing, minimumGapMs: 10_000 }).get(documentAt(`${origin}/a`));
    expect(asked).toEqual(['/robots.txt', '/a', '/b']);
    expect(timing.slept).toEqual([10_000, 10_000]);
  });
});
