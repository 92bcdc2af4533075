import { describe, expect, it } from 'vitest';

import { ownRules } from '../../src/net/robots-group.js';

const rules = (...lines: string[]) => ownRules(lines.join('\n'), 'clausewatch');

describe('the rules for us', () => {
  it('are those of every group that names us, and of none other', () => {
    expect(
      rules(
        'User-agent: *',
        'Disallow: /',
        'User-Agent: ClauseWatch/1.0',
        'Disallow: /a # why',
        'user-agent: other',
        'Disallow: /b',
        'USER-AGENT: other',
        'User-agent: clausewatch',
        'ALLOW : /c',
        'Crawl-Delay: 5',
      ),
    ).toEqual(['disallow: /a', 'allow: /c', 'crawl-delay: 5']);
  });

  it('are those for everybody where no group names us', () => {
    expect(
      rules('User-agent: clausewatcher', 'Disallow: /a', 'User-agent: *', 'Disallow: /b'),
    ).toEqual(['disallow: /b']);
  });

  it('are none where our own group is empty', () => {
    expect(rules('User-agent: clausewatch', 'User-agent: *', 'Disallow: /')).toEqual([
      'disallow: /',
    ]);
    expect(rules('User-agent: *', 'Disallow: /', 'User-agent: clausewatch')).toEqual([]);
  });

  it('are not parted by lines that belong to no group', () => {
    expect(
      rules(
        'User-agent: clausewatch',
        'Sitemap: /s.xml',
        'nonsense',
        '',
        'User-agent: b',
        'Disallow: /a',
      ),
    ).toEqual(['disallow: /a']);
  });

  it('are not those that stand before any group', () => {
    expect(rules('Disallow: /', 'User-agent: *', 'Disallow: /a')).toEqual(['disallow: /a']);
  });

  it('are found whatever ends the lines', () => {
    expect(ownRules('User-agent: *\rDisallow: /a\r\nAllow: /b', 'x')).toHaveLength(2);
  });

  it('have one star where the file has many', () => {
    expect(rules('User-agent: *', `Disallow: /${'*'.repeat(100_000)}a**$`)).toEqual([
      'disallow: /*a*$',
    ]);
  });

  it('are found in a file that names very many agents and rules', () => {
    const agents = Array.from({ length: 20_000 }, () => 'User-agent: *');
    const many = Array.from({ length: 20_000 }, () => 'Disallow: /x');
    expect(rules(...agents, ...many)).toHaveLength(20_000);
  });
});
