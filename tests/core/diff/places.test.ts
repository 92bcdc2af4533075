import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { clause, version } from '../clauses.js';
import { edits, keep, object, share } from './describe-edit.js';

const row = (...cells: string[]): Clause[] =>
  cells.map((text, i) =>
    clause(text, { kind: 'cell', headers: { column: [`Column ${i}`], row: [] } }),
  );

describe('a cell', () => {
  it('in which nothing is as it was is the same cell, by its row and column', () => {
    const [a, b, c] = [row('Name', 'Yes'), row('Age', 'Yes'), row('City', 'Yes')];
    expect(edits([...a, ...b, ...c], [...a, ...row('Age', 'Never'), ...c])).toEqual([
      'modified Yes → Never',
    ]);
  });

  it('is the same next to another that changed completely', () => {
    expect(
      edits(
        [...row('Name', 'Yes', '30 days'), ...row('Age')],
        [...row('Name', 'No', 'ever'), ...row('Age')],
      ),
    ).toEqual(['modified Yes → No', 'modified 30 days → ever']);
  });

  it('in another row is another cell, although it says the same', () => {
    const named = (name: string, ...answers: string[]) => [
      clause(name, { kind: 'cell' }),
      ...answers.map((text) =>
        clause(text, { kind: 'cell', headers: { column: [], row: [name] } }),
      ),
    ];
    expect(
      edits(
        [...named('Ads', 'Yes', 'No'), ...named('Care', 'No', 'Yes')],
        [...named('Ads', 'No', 'No'), ...named('Care', 'Yes', 'Yes')],
      ),
    ).toEqual(['modified Yes → No', 'modified No → Yes']);
  });

  it('in another column is another cell', () => {
    const before = [clause('Yes', { kind: 'cell', headers: { column: ['Shared'], row: [] } })];
    const after = [clause('No', { kind: 'cell', headers: { column: ['Kept'], row: [] } })];
    expect(edits(before, after)).toEqual(['removed Yes', 'added No']);
  });

  it('in another row is another cell, unless the name of the row was only reworded', () => {
    const cell = (text: string, name: string) =>
      clause(text, { kind: 'cell', headers: { column: ['Kept'], row: [name] } });
    expect(edits([cell('Yes', 'Acme')], [cell('No', 'Basic')])).toEqual([
      'removed Yes',
      'added No',
    ]);
    expect(edits([cell('Yes', 'Acme Incorporated')], [cell('No', 'Acme')])).toHaveLength(1);
  });

  it('moves with its row, also when nothing in it is as it was', () => {
    const [a, b, c] = [
      row('first', 'one day'),
      row('second', 'two days'),
      row('third', 'three days'),
    ];
    const old = row('_fbp', 'Alpha', 'ads for everybody here');
    const now = row('_fbp', 'Omega', 'ads for everybody here');
    expect(edits([...old, ...a, ...b, ...c], [...a, ...b, ...c, ...now])).toEqual([
      'moved _fbp',
      'moved Alpha → Omega',
      'moved ads for everybody here',
    ]);
  });
});

describe('a heading', () => {
  it('of which no word is left is the same over the same text, though that was reworded', () => {
    expect(
      edits(
        version('## Sharing', share, object, '## Keeping', keep),
        version('## Who sees it', share.replace('may', 'will'), object, '## Keeping', keep),
      ),
    ).toEqual([
      'modified Sharing → Who sees it',
      `modified ${share} → ${share.replace('may', 'will')}`,
    ]);
  });

  it('of another level is another heading', () => {
    expect(edits(version('## Sharing', share), version('### Others', share))).toEqual([
      'removed Sharing',
      'added Others',
    ]);
  });
});
