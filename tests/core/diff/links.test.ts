import { describe, expect, it } from 'vitest';
import { compareLinks, sameTargets } from '../../../src/core/diff/links.js';
import { link } from '../clauses.js';

const [a, b, c] = [link('/a'), link('/b'), link('/c')];
const [english, german] = [link('/en/a', 'English'), link('/de/a', 'Deutsch')];
const mail = { text: 'Us@example.com', href: 'mailto:us@example.com' };
const subject = { ...mail, href: 'mailto:us@example.com?subject=x' };

describe('links', () => {
  it.each([
    ['that are the same', [a, b], [a, b], [], []],
    ['one of which is new', [a, b], [a, c, b], [], [c]],
    ['one of which went', [a, c, b], [a, b], [c], []],
    ['one of which leads elsewhere', [a, b], [a, c], [b], [c]],
    ['that changed places', [a, b], [b, a], [a], [a]],
    ['that were cut in two', [a, b], [a, a, b], [], []],
    ['in another locale', [link('/en-us/a'), b], [link('/de-de/a'), b], [], []],
    ['in a locale for the first time', [a, b], [a, link('/b?hl=en')], [], []],
    ['of an e-mail address to itself', [a, mail], [a], [], []],
    ['of an e-mail address with a subject', [mail], [subject], [], [subject]],
    [
      'to another address in another locale',
      [link('/en/a')],
      [link('/de/b')],
      [link('/en/a')],
      [link('/de/b')],
    ],
    ['in another locale, with other words', [english], [german], [english], [german]],
    ['of a list of languages', [english, german], [german, english], [english], [english]],
    ['with other words', [link('/a', 'here')], [link('/a', 'there')], [], []],
  ])('%s', (_, before, after, removed, added) => {
    expect(compareLinks(before, after)).toEqual({ removed, added });
    expect(sameTargets(before, after)).toBe(removed.length + added.length === 0);
  });

  it('that are very many and all different are reported as replaced', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, i) => link(`/${name}/${i}`));
    const { removed, added } = compareLinks(many('old'), many('new'));
    expect([removed.length, added.length]).toEqual([20_000, 20_000]);
  });
});
