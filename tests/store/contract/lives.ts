import { afterEach, beforeEach, expect, it } from 'vitest';
import { clauseIdOf } from '../../../src/core/recognise/clause-ids.js';
import type { Store } from '../../../src/store/store.js';
import { bare, hourMs, type Publication, policy, start, terms } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { idAt, publish, told } from '../histories.js';

export function livesContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms], start);
  });
  afterEach(() => opened.close());

  const lifeOf = (id: string) => store.versions.life(policy.id, id);

  it('has each wording, with the version that brought it and the change that told it', async () => {
    const [first, second, third] = await publish(
      store,
      ['# Policy', '## Sharing', 'We share.'],
      ['# Policy', '## Sharing', 'We sell.'],
      ['# Policy', '## Sharing', 'We give away.'],
    );
    if (!first || !second || !third) throw new Error('Three versions are needed.');
    const id = idAt(first, 2);
    const version = async ({ published }: Publication) =>
      bare(await store.versions.get(policy.id, published.id));
    const clause = {
      kind: 'paragraph',
      level: 0,
      marker: null,
      links: [],
      headers: { column: [], row: [] },
      section: ['Sharing'],
    };
    expect(await lifeOf(id)).toEqual({
      id,
      wordings: [
        {
          clause: { ...clause, text: 'We share.' },
          version: await version(first),
          position: 2,
          until: start + hourMs,
          changeId: null,
        },
        {
          clause: { ...clause, text: 'We sell.' },
          version: await version(second),
          position: 2,
          until: start + 2 * hourMs,
          changeId: second.recording.change?.id,
        },
        {
          clause: { ...clause, text: 'We give away.' },
          version: await version(third),
          position: 2,
          until: null,
          changeId: third.recording.change?.id,
        },
      ],
      left: null,
    });
  });

  it('has one wording for versions in a row that say the same', async () => {
    const [first] = await publish(
      store,
      ['One.', 'A'],
      ['One.', 'B'],
      ['Two.', 'B'],
      ['Two.', 'C'],
    );
    expect(await told(store, idAt(first, 0))).toEqual([
      ['One.', 0, 2],
      ['Two.', 2, null],
    ]);
  });

  it('begins with the change that added the clause', async () => {
    const [, second] = await publish(store, ['One.'], ['One.', 'Two.'], ['One.', 'Two!']);
    const life = await lifeOf(idAt(second, 1));
    expect(life?.wordings[0]).toMatchObject({
      version: { id: second?.published.id },
      changeId: second?.recording.change?.id,
    });
    expect(life?.wordings).toHaveLength(2);
  });

  it('ends with the first version without the clause, and the change that took it out', async () => {
    const [first, second] = await publish(store, ['One.', 'Two.'], ['One.'], ['Uno.']);
    const life = await lifeOf(idAt(first, 1));
    expect(life?.wordings).toMatchObject([{ until: start + hourMs }]);
    expect(life?.left).toEqual({
      version: bare(await store.versions.get(policy.id, second?.published.id ?? '')),
      changeId: second?.recording.change?.id,
    });
  });

  it('has another wording where the heading above or a link is another', async () => {
    const links = [{ text: 'One', href: 'https://publisher.example/' }];
    const [first] = await publish(
      store,
      ['## Sharing', 'One.', 'A'],
      ['## Selling', 'One.', 'A'],
      ['## Selling', { text: 'One.', links }, 'B'],
    );
    const life = await lifeOf(idAt(first, 1));
    expect(
      life?.wordings.map(({ clause, until }) => [clause.section, clause.links.length, until]),
    ).toEqual([
      [['Sharing'], 0, start + hourMs],
      [['Selling'], 0, start + 2 * hourMs],
      [['Selling'], 1, null],
    ]);
  });

  it('of a heading is told with the headings above it', async () => {
    const [first] = await publish(store, ['# Policy', '## Sharing', '### Others', 'One.']);
    const life = await lifeOf(idAt(first, 2));
    expect(life?.wordings).toMatchObject([{ clause: { text: 'Others', section: ['Sharing'] } }]);
  });

  it('is of one document alone, and of a clause that some version has', async () => {
    const [first] = await publish(store, ['One.']);
    const id = idAt(first, 0);
    expect(await store.versions.life(terms.id, id)).toBeNull();
    expect(await lifeOf(clauseIdOf('ver_nothing', 0))).toBeNull();
  });
}
