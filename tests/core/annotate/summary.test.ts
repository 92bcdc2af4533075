import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { statsOf } from '../../../src/core/annotate/stats.js';
import { summarise } from '../../../src/core/annotate/summary.js';
import type { Clause } from '../../../src/core/clause.js';
import { clause, link, version } from '../clauses.js';

function summary(before: readonly Clause[], after: readonly Clause[]): string {
  const edits = editsBetween(before, after);
  return summarise(edits, statsOf(edits), highest(edits));
}

const share = 'We may share your personal data with our affiliates and partners.';
const object = 'You can object to this at any time in your settings.';
const keep = 'We keep your data for as long as your account is open.';
const will = (text: string) => text.replace(' may ', ' will ').replace(' can ', ' cannot ');

describe('the summary of a change', () => {
  it('says what was done, and where', () => {
    const before = version('## Sharing', share, object, 'Nobody knows why it is gone.');
    const after = version('## Sharing', will(share), will(object), '## Keeping', keep);
    expect(summary(before, after)).toBe(
      'Adds 2 clauses, rewords 2 and removes 1, in “Sharing” and “Keeping”.',
    );
  });

  it('names one clause as one', () => {
    expect(summary(version(share), version(share, object))).toBe('Adds 1 clause.');
    expect(summary(version(share, object), version(share))).toBe('Removes 1 clause.');
    expect(summary(version(share), version(will(share)))).toBe('Rewords 1 clause.');
    expect(summary(version(share, object, keep), version(object, keep, share))).toBe(
      'Moves 1 clause.',
    );
  });

  it('names two sections, and counts the others', () => {
    const sections = (text: string) =>
      ['A', 'B', 'C', 'D'].flatMap((name) => [`## ${name}`, `${text} ${name}`]);
    expect(summary(version(...sections(share)), version(...sections(will(share))))).toBe(
      'Rewords 4 clauses, in “A”, “B” and 2 more sections.',
    );
    expect(
      summary(
        version(...sections(share).slice(0, 6)),
        version(...sections(will(share)).slice(0, 6)),
      ),
    ).toBe('Rewords 3 clauses, in “A”, “B” and 1 more section.');
  });

  it('names the innermost section', () => {
    const before = version('# Policy', '## 3. Sharing', '### 3.4 Others', share);
    const after = version('# Policy', '## 3. Sharing', '### 3.4 Others', will(share));
    expect(summary(before, after)).toBe('Rewords 1 clause, in “3.4 Others”.');
  });

  it('says when no word differs', () => {
    const linked = (path: string) => version('## Sharing', clause(share, { links: [link(path)] }));
    expect(summary(linked('/a'), linked('/b'))).toBe(
      'Changes link targets in 1 clause, in “Sharing”; no word differs.',
    );
  });

  it('says when only the date differs', () => {
    expect(summary(version('Effective May 1, 2024'), version('Effective July 1, 2024'))).toBe(
      'Rewords 1 clause; only the document’s own date differs.',
    );
  });
});
