import { describe, expect, it } from 'vitest';
import { OptOut, OptOutList } from '../../../src/api/wire/opt-out.js';
import type { CuratedOptOut } from '../../../src/core/opt-outs/curated.js';
import { optOutId } from '../../../src/core/opt-outs/opt-out-ids.js';
import { policy, terms } from '../../store/builders.js';
import { facts, optOutAt } from '../../store/facts.js';
import { publishTold } from '../../store/histories.js';
import { base, blamed, open } from '../harness.js';

const curated: CuratedOptOut = {
  serviceId: 'linkedin',
  kind: 'setting',
  title: 'Training with your posts',
  topics: ['ai-training'],
  default: 'on',
  href: 'https://publisher.example/settings/training',
  steps: { desktop: ['Open “Privacy”.', 'Turn “Training” off.'], mobile: [], any: [] },
  limitations: ['What was learned stays.'],
  regions: [{ code: 'EU', name: 'European Union', available: true, from: '2025-11-03' }],
  relatedForms: [],
  effectiveFrom: '2025-11-03',
  note: null,
  citations: [{ publisher: 'Example News', title: 'The switch', href: null }],
  asOf: '2025-11-04',
};
const id = optOutId('linkedin', curated);
const training = optOutAt(1, id, {
  ...{ kind: 'setting', title: curated.title, topics: ['ai-training'], href: curated.href },
  steps: { desktop: ['Open Privacy.', 'Turn Training off.'], mobile: ['Tap.'], any: [] },
});
const ads = optOutAt(0, 'opt_ads', {
  topics: ['user-choice-control'],
  regions: [{ code: 'US', name: 'United States', available: false, from: null }],
});
const naming = (...named: (typeof training)[]) => ({
  lines: [`Text ${named.length} ${named[0]?.default}`, 'Second.'],
  facts: facts({}, named),
});

const ids = (response: { json(): { data: { id: string }[] } }) =>
  response.json().data.map((optOut) => optOut.id);

describe('GET /opt-outs', () => {
  it('gives what the catalogue knows before any page was read, with its citations', async () => {
    const { get } = await open({ curated: [curated] });
    const body = (await get('/opt-outs?service=linkedin&topic=ai-training')).json();
    expect(OptOutList.parse(body)).toEqual(body);
    expect(body.data).toMatchObject([
      {
        id,
        source: 'curated',
        current: true,
        default: 'on',
        deepLink: curated.href,
        steps: { desktop: curated.steps.desktop },
        effectiveFrom: '2025-11-03',
        evidence: [],
        curated: { verdict: 'unchecked', citations: curated.citations, asOf: '2025-11-04' },
      },
    ]);
  });

  it('puts what pages and the catalogue say of one control together', async () => {
    const { store, get } = await open({ curated: [curated] });
    await publishTold(store, policy.id, naming(training));
    await publishTold(store, terms.id, naming({ ...training, steps: ads.steps }));
    const { data } = (await get('/opt-outs')).json();
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      source: 'captured',
      steps: { desktop: ['Open Privacy.', 'Turn Training off.'], mobile: ['Tap.'] },
      default: 'on',
      curated: {
        verdict: 'confirmed',
        conflictingFields: [],
        filledFields: ['default', 'limitations', 'regions'],
      },
    });
    const evidence = data[0].evidence as { document: { id: string }; clause: { url: string } }[];
    expect(evidence.map(({ document }) => document.id).sort()).toEqual([policy.id, terms.id]);
    for (const { clause } of evidence) {
      expect((await get(clause.url.replace(base, ''))).statusCode).toBe(200);
    }
  });

  it('says when a page contradicts the catalogue, and serves what the page says', async () => {
    const { store, get } = await open({ curated: [curated] });
    await publishTold(store, policy.id, naming({ ...training, default: 'off' }));
    const { data } = (await get('/opt-outs')).json();
    expect(data[0]).toMatchObject({
      default: 'off',
      curated: {
        verdict: 'contradicted',
        conflictingFields: ['default'],
        catalogueSays: { default: 'on' },
        pageSays: { default: 'off' },
      },
    });
  });

  it.each([
    ['topic=ai-training', [id]],
    ['topic=user-choice-control,ai-training', ['opt_ads', id]],
    ['topic=data-security', []],
    ['region=DE', ['opt_ads', id]],
    ['region=us-ca', [id]],
    ['service=example', []],
    ['current=false', ['opt_gone']],
  ])('with %s gives those', async (query, expected) => {
    const { store, get } = await open({ curated: [curated] });
    const gone = optOutAt(0, 'opt_gone');
    await publishTold(store, policy.id, naming(training, ads, gone), naming(training, ads));
    expect(ids(await get(`/opt-outs?${query}`)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['region=Mars', ['region']],
    ['topic=ads', ['topic']],
    ['service=nobody', ['service']],
    ['current=maybe', ['current']],
    ['language=en', ['language']],
  ])('refuses %s, and names the field', async (query, fields) => {
    const { get } = await open();
    const response = await get(`/opt-outs?${query}`);
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(fields);
  });

  it('is text or Markdown for those who ask for it, and says so when it is neither', async () => {
    const { get } = await open({ curated: [curated] });
    const text = await get('/opt-outs', { accept: 'text/plain' });
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toContain('LinkedIn: Training with your posts\n======');
    expect(text.body).toContain('1. Open “Privacy”.\n2. Turn “Training” off.');
    const markdown = await get('/opt-outs', { accept: 'text/markdown' });
    expect(markdown.body).toContain('## LinkedIn: Training with your posts');
    const none = await get('/opt-outs?topic=data-security', { accept: 'text/plain' });
    expect(none.body).toBe('No opt-outs are known for this request.\n');
    expect((await get('/opt-outs', { accept: 'image/png' })).statusCode).toBe(406);
  });
});

describe('GET /opt-outs/{id}', () => {
  it('has the history of what each document said, and the change that brought it', async () => {
    const { store, get } = await open({ curated: [curated] });
    const off = { ...training, default: 'off' as const };
    await publishTold(store, policy.id, naming(training), naming(off), naming(off, ads));
    const [change] = (await get('/changes?order=asc')).json().data;
    const response = await get(`/opt-outs/${id}`);
    const body = response.json();
    expect(OptOut.parse(body)).toEqual(body);
    expect(body.history).toMatchObject([
      { from: '2025-01-01T00:00:00Z', until: '2025-01-01T01:00:00Z', default: null, change: null },
      { from: '2025-01-01T01:00:00Z', until: null, default: 'off', change: { id: change.id } },
    ]);
    const listed = (await get('/opt-outs?topic=ai-training')).json().data;
    expect(listed).toEqual([body]);
    const { etag } = response.headers;
    expect((await get(`/opt-outs/${id}`, { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('is there while the catalogue alone names it, and as a text', async () => {
    const { get } = await open({ curated: [curated] });
    expect((await get(`/opt-outs/${id}`)).json()).toMatchObject({ id, history: [] });
    const text = await get(`/opt-outs/${id}`, { accept: 'text/plain' });
    expect(text.body).toContain('Example News: “The switch”');
  });

  it('is one also where its id is older than the address that the catalogue gives', async () => {
    const { store, get } = await open({ curated: [curated] });
    await publishTold(store, policy.id, naming({ ...training, id: 'opt_first' }));
    expect(ids(await get('/opt-outs'))).toEqual(['opt_first']);
    const one = (await get('/opt-outs/opt_first')).json();
    expect(one).toMatchObject({ source: 'captured', curated: { verdict: 'confirmed' } });
    expect((await get(`/opt-outs/${id}`)).statusCode).toBe(404);
  });

  it('that nobody named is not found', async () => {
    const { get } = await open();
    const response = await get('/opt-outs/opt_nothing');
    expect(response.statusCode).toBe(404);
    expect(blamed(response)).toEqual(['id']);
  });
});
