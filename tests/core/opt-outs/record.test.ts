import { describe, expect, it } from 'vitest';
import type { CuratedOptOut } from '../../../src/core/opt-outs/curated.js';
import { optOutId } from '../../../src/core/opt-outs/opt-out-ids.js';
import type { OptOutMention } from '../../../src/core/opt-outs/opt-out-mention.js';
import { type OptOut, optOutsOf } from '../../../src/core/opt-outs/record.js';
import {
  curated,
  documentNamed,
  gardenbook,
  mention,
  objection,
  region,
  statement,
  steps,
} from './builders.js';

/** The id that a control has from the catalogue's entry, and so on pages that give the same address. */
const id = optOutId(gardenbook.id, curated());

function recordsOf(mentions: OptOutMention[], entries: CuratedOptOut[] = []): OptOut[] {
  return optOutsOf({ mentions, curated: entries, services: [gardenbook] });
}

/** All of the mentions and entries are about one control. */
function recordOf(mentions: OptOutMention[], entry?: CuratedOptOut): OptOut {
  const records = recordsOf(
    mentions.map((one) => ({ ...one, id })),
    entry ? [entry] : [],
  );
  expect(records).toHaveLength(1);
  return records[0] as OptOut;
}

const quoted = { quote: 'Turn off ads about seeds.', clauseId: 'cl_1' };
const inDesktop = (step: string) => steps({ desktop: [step] });

describe('a control that one page names', () => {
  it('has what the page says', () => {
    const { statement: onPage, versionId, firstSeenAt, lastSeenAt } = mention();
    const document = documentNamed('privacy');
    expect(recordOf([mention({ evidence: [quoted] })])).toEqual({
      ...onPage,
      ...{ id, service: gardenbook, source: 'captured', current: true, effectiveFrom: null },
      evidence: [{ ...quoted, document, versionId, firstSeenAt, lastSeenAt, current: true }],
      curated: null,
    });
  });

  it('is not current once no version in force names it', () => {
    const gone = mention({ current: false });
    expect(recordOf([gone]).current).toBe(false);
    expect(recordOf([gone, mention()]).current).toBe(true);
    expect(recordOf([gone], curated())).toMatchObject({ current: false, source: 'captured' });
  });
});

describe('a control that several documents name', () => {
  it.each<[string, Parameters<typeof mention>[0], Parameters<typeof mention>[0]]>([
    ['has steps', { statement: { steps: inDesktop('A.') } }, { statement: { default: 'on' } }],
    ['states the default', { statement: { default: 'on' } }, { lastSeenAt: 9_000 }],
    [
      'has steps and the default',
      { statement: { steps: inDesktop('A.'), default: 'on' } },
      { statement: { steps: inDesktop('B.') }, lastSeenAt: 9_000 },
    ],
    [
      'is in force',
      {},
      { statement: { steps: inDesktop('A.'), default: 'on' }, current: false, lastSeenAt: 9_000 },
    ],
    ['was seen last', { lastSeenAt: 3_000 }, {}],
  ])('is called what the one calls it that %s', (_, fullest, rest) => {
    const first = mention({ ...fullest, statement: { ...fullest?.statement, title: 'Full' } });
    const second = mention({ ...rest, statement: { ...rest?.statement, title: 'Other' } });
    expect(recordOf([first, second]).title).toBe('Full');
    expect(recordOf([second, first]).title).toBe('Full');
  });

  it('has each field from the fullest that states it, and the topics of all', () => {
    const merged = recordOf([
      mention({
        statement: { limitations: ['Sold seeds stay sold.'], href: null, default: 'off' },
      }),
      mention({ statement: { relatedForms: [objection], topics: ['user-choice-control'] } }),
      mention({
        statement: { steps: inDesktop('Open Ads.'), topics: ['ai-training'], href: null },
      }),
      mention({ statement: { regions: [region('EU')], default: 'on' }, lastSeenAt: 1_500 }),
    ]);
    expect(merged).toMatchObject(
      statement({
        ...{ default: 'off', steps: inDesktop('Open Ads.'), regions: [region('EU')] },
        ...{ limitations: ['Sold seeds stay sold.'], relatedForms: [objection] },
        topics: ['ai-training', 'user-choice-control'],
      }),
    );
  });

  it('has nothing from old texts while a current one names it', () => {
    const before = { default: 'off', steps: inDesktop('A.'), topics: ['ai-training'] } as const;
    const gone = mention({ statement: before, current: false });
    const entry = curated({ default: 'on', topics: [] });
    expect(recordOf([gone, mention()])).toMatchObject(statement());
    expect(recordOf([gone, mention()], entry)).toMatchObject(statement({ default: 'on' }));
    expect(recordOf([gone], entry)).toMatchObject(statement(before));
  });

  it('is another one under each id, in force first, then by service, title and id', () => {
    const beebook = { id: 'beebook', name: 'Beebook' };
    const named = (one: string, name: string, parts: Partial<OptOutMention> = {}) =>
      mention({ ...parts, id: one, statement: { title: name } });
    const records = recordsOf([
      named('opt_1', 'Ads', { current: false }),
      named('opt_2', 'Seeds'),
      named('opt_4', 'Ads'),
      named('opt_3', 'Ads'),
      named('opt_5', 'Wax', { service: beebook }),
    ]);
    expect(records.map((record) => record.id)).toEqual([
      ...['opt_5', 'opt_3', 'opt_4', 'opt_2', 'opt_1'],
    ]);
  });
});

describe('a sentence', () => {
  it('in several versions of a document is one piece of evidence, for as long as it was seen', () => {
    const { evidence } = recordOf([
      mention({ evidence: [quoted], ...{ firstSeenAt: 1_000, lastSeenAt: 2_000, current: false } }),
      mention({
        evidence: [
          { ...quoted, clauseId: 'cl_2' },
          { ...quoted, quote: 'Or not.' },
        ],
        ...{ versionId: 'ver_2', firstSeenAt: 3_000, lastSeenAt: 4_000 },
      }),
      mention({ evidence: [quoted], ...{ firstSeenAt: 500, lastSeenAt: 800, current: false } }),
    ]);
    expect(evidence).toMatchObject([
      {
        ...{ quote: quoted.quote, clauseId: 'cl_2', versionId: 'ver_2' },
        ...{ firstSeenAt: 500, lastSeenAt: 4_000, current: true },
      },
      { quote: 'Or not.', firstSeenAt: 3_000, lastSeenAt: 4_000, current: true },
    ]);
  });

  it('in two documents is two pieces, first the one of a document that still says so', () => {
    const { evidence } = recordOf([
      mention({ evidence: [quoted], current: false, statement: { default: 'on' } }),
      mention({ evidence: [quoted], document: documentNamed('help') }),
    ]);
    expect(evidence.map(({ document, current }) => [document.title, current])).toEqual([
      ['About help', true],
      ['About privacy', false],
    ]);
  });
});

describe('what the catalogue says', () => {
  it('fills what no page states, and says which fields those are', () => {
    const entry = curated({
      ...{ title: 'From the press', default: 'on', steps: inDesktop('Open “Ads”.') },
      ...{ limitations: ['Sold seeds stay sold.'], regions: [region('EU')] },
      ...{ topics: ['ai-training'], effectiveFrom: '2026-06-10' },
    });
    const page = mention({ statement: { default: 'off', relatedForms: [objection] } });
    const before = mention({ statement: { default: 'on' }, current: false });
    expect(recordOf([before, page], entry)).toMatchObject({
      ...{ title: 'Ads about seeds', default: 'off', source: 'captured' },
      ...{ steps: entry.steps, limitations: entry.limitations, regions: entry.regions },
      ...{ topics: ['user-choice-control', 'ai-training'], relatedForms: [objection] },
      effectiveFrom: '2026-06-10',
      curated: {
        ...{ entry, verdict: 'outdated', conflictingFields: ['default'] },
        filledFields: ['steps', 'limitations', 'regions'],
        pageSays: statement({ default: 'off', relatedForms: [objection] }),
      },
    });
  });

  it('is all there is until a page names the control', () => {
    const entry = curated({ default: 'on' });
    expect(recordOf([], entry)).toEqual({
      ...statement({ default: 'on' }),
      ...{ id, service: gardenbook, source: 'curated', current: true, effectiveFrom: null },
      evidence: [],
      curated: {
        entry,
        verdict: 'unchecked',
        conflictingFields: [],
        filledFields: ['default', 'deepLink'],
        pageSays: null,
      },
    });
  });

  it('is left out where nothing of the service is watched', () => {
    expect(recordsOf([], [curated({ serviceId: 'beebook' })])).toEqual([]);
  });

  it('is of the control that had its address in any text, whatever its id', () => {
    const first = mention({ id: 'opt_first', statement: { href: null }, current: false });
    const linked = mention({ id: 'opt_first', statement: { title: 'Other' } });
    const records = recordsOf([first, linked], [curated()]);
    expect(records.map((record) => [record.id, record.curated?.verdict])).toEqual([
      ['opt_first', 'confirmed'],
    ]);
  });

  it('is of the control of its name where the address is another, for one entry', () => {
    const page = mention({ id });
    const elsewhere = curated({ href: 'https://gardenbook.test/elsewhere' });
    const records = recordsOf([page], [elsewhere, curated({ href: null })]);
    expect(records).toHaveLength(2);
    expect(records.find((record) => record.id === id)?.curated).toMatchObject({
      verdict: 'contradicted',
      conflictingFields: ['deepLink'],
    });
    expect(recordsOf([page], [curated({ title: 'Another title' })])).toHaveLength(1);
  });
});
