import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/opt-outs/curated-status.js';
import type { OptOut } from '../../../src/core/opt-outs/record.js';
import { renderOptOutMarkdown, renderOptOutText } from '../../../src/core/render/opt-out.js';
import { runs } from '../../runs.js';
import {
  adsSwitch,
  curated,
  documentNamed,
  gardenbook,
  objection,
  region,
  statement,
  steps,
} from '../opt-outs/builders.js';

/** One that a page in force names, and says nothing else of; without an address. */
function optOut(parts: Partial<OptOut> = {}): OptOut {
  return {
    ...{ ...statement({ href: null }), id: 'opt_1', service: gardenbook, source: 'captured' },
    ...{ current: true, effectiveFrom: null, evidence: [], curated: null },
    ...parts,
  };
}

function evidence(quote: string) {
  const place = { document: documentNamed('privacy'), clauseId: 'cl_1', versionId: 'ver_1' };
  const seen = { firstSeenAt: 0, lastSeenAt: Date.UTC(2026, 5, 11, 23, 59), current: true };
  return { quote, ...place, ...seen };
}

const from = (code: string, day: string) => region(code, { from: day });

function judged(verdict: Verdict, parts: Parameters<typeof curated>[0] = {}): OptOut['curated'] {
  const entry = curated({ citations: [], ...parts });
  return { entry, verdict, conflictingFields: [], filledFields: [], pageSays: null };
}

const full = optOut({
  ...{ default: 'on', href: adsSwitch, effectiveFrom: '2026-06-10' },
  steps: steps({ desktop: ['Open “Ads”.', 'Turn it off.'], mobile: ['Tap Ads.'], any: ['Wait.'] }),
  limitations: ['Sold seeds stay sold.', 'Weeds go on.'],
  regions: [
    ...[region('DE', { name: 'Germany' }), region('FR', { name: 'France' })],
    ...[region('US', { name: 'the United States', available: false })],
    ...[region('GB', { name: 'Britain', from: '2026-07-01' })],
  ],
  relatedForms: [objection],
  evidence: [evidence('Ads about seeds are on.')],
  curated: judged('contradicted', {
    note: 'Nurseries are asked apart.',
    citations: [
      { publisher: 'The Hedge Gazette', title: 'Seeds, sold', href: 'https://hedge.test/1' },
      { publisher: 'Lawn Weekly', title: 'No more ads', href: null },
    ],
  }),
});

describe('a control as text', () => {
  it('gives the default, the place, the steps, the limits and the sources', () => {
    expect(renderOptOutText(full)).toBe(`Gardenbook: Ads about seeds
===========================

This is on unless you change it. Applies from 2026-06-10. Offered in Germany, France. Not offered in the United States. From 2026-07-01 also for Britain. Nurseries are asked apart. The service’s own pages contradict part of what was reported.

Go to:
https://gardenbook.test/settings/ads

On a computer:
1. Open “Ads”.
2. Turn it off.

On a phone:
1. Tap Ads.

Steps:
1. Wait.

What this does not do:
- Sold seeds stay sold.
- Weeds go on.

Related forms:
- Objection form, https://gardenbook.test/forms/objection

Sources:
- “Ads about seeds are on.” – About privacy, https://gardenbook.test/privacy (seen 2026-06-11)
- The Hedge Gazette: Seeds, sold, https://hedge.test/1
- Lawn Weekly: “No more ads”
`);
  });

  it('is its title alone where nothing is known of it', () => {
    const text = renderOptOutText(optOut({ title: 'Söéds 🌱' }));
    expect(text).toBe(`Gardenbook: Söéds 🌱\n${'='.repeat(19)}\n`);
  });

  it('quotes three sentences at most', () => {
    const quotes = ['A.', 'B.', 'C.', 'D.'];
    const text = renderOptOutText(optOut({ evidence: quotes.map((quote) => evidence(quote)) }));
    expect(text.match(/“[A-D]\.”/g)).toEqual(['“A.”', '“B.”', '“C.”']);
  });

  it.each<[string, Partial<OptOut>]>([
    ['No current text mentions this any more.', { current: false }],
    ['This is off unless you change it.', { default: 'off' }],
    [
      'Not offered in EU, GB.',
      { regions: ['EU', 'GB'].map((c) => region(c, { available: false })) },
    ],
    [
      'From 2026-06-10 also for EU, CH. From 2026-07-01 also for GB.',
      { regions: [from('EU', '2026-06-10'), from('GB', '2026-07-01'), from('CH', '2026-06-10')] },
    ],
    ['Nurseries go on.', { curated: judged('confirmed', { note: 'Nurseries go on.' }) }],
    [
      'This comes from published reports; no captured page mentions it yet.',
      { curated: judged('unchecked') },
    ],
    [
      'What was reported was once true; the service’s pages now say something else or no longer mention it.',
      { curated: judged('outdated') },
    ],
  ])('says “%s” where that is so', (fact, parts) => {
    expect(renderOptOutText(optOut(parts)).split('\n')[3]).toBe(fact);
    expect(renderOptOutText(optOut())).not.toContain(fact);
  });
});

describe('a control as Markdown', () => {
  it('says the same, with links on their words', () => {
    expect(renderOptOutMarkdown(full)).toBe(`## Gardenbook: Ads about seeds

This is on unless you change it. Applies from 2026-06-10. Offered in Germany, France. Not offered in the United States. From 2026-07-01 also for Britain. Nurseries are asked apart. The service’s own pages contradict part of what was reported.

**Go to**

[https://gardenbook.test/settings/ads](<https://gardenbook.test/settings/ads>)

**On a computer**

1. Open “Ads”.
2. Turn it off.

**On a phone**

1. Tap Ads.

**Steps**

1. Wait.

**What this does not do**

- Sold seeds stay sold.
- Weeds go on.

**Related forms**

- [Objection form](<https://gardenbook.test/forms/objection>)

**Sources**

- “Ads about seeds are on.” – [About privacy](<https://gardenbook.test/privacy>) (seen 2026-06-11)
- The Hedge Gazette: [Seeds, sold](<https://hedge.test/1>)
- Lawn Weekly: “No more ads”
`);
  });

  it('makes no link of an address that could run as a script', () => {
    const relatedForms = [{ title: 'Form', href: 'javascript:alert(1)' }];
    const lines = renderOptOutMarkdown(optOut({ relatedForms })).split('\n');
    expect(lines).toContain('- Form, javascript:alert(1)');
  });

  it('shows words as they are and keeps its shape, whatever the words are', () => {
    const withWords = (words: string) =>
      renderOptOutMarkdown({
        ...{ ...full, title: words, limitations: [words], steps: steps({ any: [words, words] }) },
        relatedForms: [{ ...objection, title: words }],
        evidence: [{ ...evidence(words), document: { ...documentNamed('help'), title: words } }],
        curated: judged('confirmed', {
          ...{ note: words, citations: [{ publisher: words, title: words, href: null }] },
        }),
      });
    const escaped = /\\([!-/:-@[-`{-~])/g;
    const shapeOf = (markdown: string) =>
      markdown.replace(escaped, 'x').match(/^(?:- |[-+=]|\d+[.)] )+|[\\`*_[\]<>&~|!#\n]/gm);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (any) => {
        const words = any.replace(/\s+/g, ' ').trim() || 'x';
        const seen = withWords(words).replace(escaped, '$1');
        expect(seen).toBe(withWords('WORDS').replaceAll('WORDS', () => words));
        expect(shapeOf(withWords(words))).toEqual(shapeOf(withWords('WORDS')));
      }),
      runs,
    );
  });
});
