import fc from 'fast-check';
import { type Clause, type Headers, type Link, noHeaders } from '../../src/core/clause.js';
import { naming } from '../../src/core/extract/tables/row-names.js';
import { withoutMarker } from '../../src/core/prose/markers.js';

/*
 * Random documents as their author thinks of them, and the clauses that a right reading gives.
 * `page-writer.ts` writes them down as HTML, each time in another style of markup.
 */

/** Words of one kind: plain, in bold or in italics, perhaps linked. `path` is a path on the document's site. */
export interface Inline {
  words: readonly string[];
  style: 'plain' | 'b' | 'em';
  path: string | null;
}

export interface Item {
  inlines: readonly Inline[];
  nested: readonly Item[];
  /** Words of the item behind the list inside it. */
  behind: readonly Inline[];
}

export type Block =
  | { kind: 'heading'; level: number; inlines: readonly Inline[] }
  | { kind: 'bold'; words: readonly string[] }
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly Item[] }
  | { kind: 'table'; header: readonly string[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: 'definitions'; pairs: readonly { term: string; meaning: readonly Inline[] }[] }
  | { kind: 'details'; summary: readonly Inline[]; inside: readonly Inline[] };

export const site = 'https://example.com';

type Expected = Omit<Clause, 'section'>;

/** What must be read: every word once, in order, where it stands. */
export function clausesOf(blocks: readonly Block[]): Expected[] {
  return blocks.flatMap(clausesOfBlock);
}

function clausesOfBlock(block: Block): Expected[] {
  switch (block.kind) {
    case 'heading':
      return [toClause('heading', block.level, block.inlines)];
    case 'bold':
      return [toClause('heading', 7, [{ words: block.words, style: 'b', path: null }])];
    case 'paragraph':
      return [toClause('paragraph', 0, block.inlines)];
    case 'list':
      return block.items.flatMap((item, i) =>
        clausesOfItem(item, 1, block.ordered ? `${i + 1}.` : null),
      );
    case 'table':
      return clausesOfTable(block);
    case 'definitions':
      return block.pairs.flatMap(({ term, meaning }) => [
        toClause('paragraph', 0, [{ words: [term], style: 'plain', path: null }]),
        toClause('paragraph', 0, meaning),
      ]);
    case 'details':
      return [block.summary, block.inside].map((inlines) => toClause('paragraph', 0, inlines));
  }
}

function clausesOfItem(
  { inlines, nested, behind }: Item,
  depth: number,
  marker: string | null,
): Expected[] {
  return [
    // A text with a number of its own would have two.
    { ...toClause('item', depth, inlines), marker: isNumbered(textOf(inlines)) ? null : marker },
    ...nested.flatMap((item) => clausesOfItem(item, depth + 1, null)),
    ...(nested.length > 0 ? [toClause('item', depth, behind)] : []),
  ];
}

function isNumbered(text: string): boolean {
  return withoutMarker(text) !== text;
}

function clausesOfTable({ header, rows }: Block & { kind: 'table' }): Expected[] {
  const headers = header.map((text) =>
    toClause('cell', 0, [{ words: [text], style: 'plain', path: null }]),
  );
  const names = rows.map(([first = []]) => textOf(first));
  const others = rows.map(([, second = []]) => textOf(second));
  const isNaming = naming(names, others, header.length > 0);
  const cells = rows.flatMap((row, at) =>
    row.map((inlines, i) => {
      const rowHeaders = isNaming[at] && i > 0 ? names.slice(at, at + 1) : [];
      return toClause('cell', 0, inlines, { column: header.slice(i, i + 1), row: rowHeaders });
    }),
  );
  return [...headers, ...cells];
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ words }) => words.join(' ')).join(' ');
}

function toClause(
  kind: Clause['kind'],
  level: number,
  inlines: readonly Inline[],
  headers: Headers = noHeaders,
): Expected {
  const text = textOf(inlines);
  const links = inlines.flatMap(({ words, path }): Link[] =>
    path === null ? [] : [{ text: words.join(' '), href: `${site}${path}` }],
  );
  return { kind, level, marker: null, text, links, headers };
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,8}$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['données', 'Über', 'naïve', 'người', 'Ångström', 'डेटा', 'क्षमा', 'بيانات', '個人情報'],
      ...[
        'R&D',
        'a<b',
        '“quoted”',
        'it’s',
        'e-mail',
        '(GDPR)',
        'data,',
        '1,000',
        '3.4',
        '§',
        '👩‍💻',
      ],
    ),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 });
const path = fc.stringMatching(/^\/[a-z]{1,5}(\?q=[a-z]{1,3}(%20|\+)[a-z]{1,3})?(#[a-z]{1,3})?$/);

const inline: fc.Arbitrary<Inline> = fc.record({
  words,
  style: fc.constantFrom('plain', 'plain', 'b', 'em'),
  path: fc.option(path, { freq: 3 }),
});

/** Starts in plain type: what is bold as a whole is a heading, or a table's header. */
const inlines = fc
  .tuple(
    words.map((first): Inline => ({ words: first, style: 'plain', path: null })),
    fc.array(inline, { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest]);

const leaf: fc.Arbitrary<Item> = inlines.map((own) => ({ inlines: own, nested: [], behind: [] }));
const item: fc.Arbitrary<Item> = fc.oneof(
  leaf,
  fc.record({
    inlines,
    nested: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    behind: inlines,
  }),
);

const headerWord = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
const table: fc.Arbitrary<Block> = fc.integer({ min: 2, max: 3 }).chain((columns) => {
  const row = <T>(cell: fc.Arbitrary<T>) =>
    fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant('table' as const),
    header: fc.oneof(fc.constant([]), row(headerWord)),
    rows: fc.array(row(inlines), { minLength: 1, maxLength: 3 }),
  });
});

const kind = <Kind extends Block['kind']>(name: Kind) => fc.constant(name);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: kind('heading'),
    level: fc.integer({ min: 1, max: 6 }),
    // A heading without a letter is decoration.
    inlines: fc
      .tuple(headerWord, inlines)
      .map(([first, rest]): Inline[] => [{ words: [first], style: 'plain', path: null }, ...rest]),
  }),
  fc.record({ kind: kind('bold'), words: fc.array(headerWord, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: kind('paragraph'), inlines }),
  fc.record({ kind: kind('paragraph'), inlines }),
  fc.record({
    kind: kind('list'),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  table,
  fc.record({
    kind: kind('definitions'),
    pairs: fc.array(fc.record({ term: headerWord, meaning: inlines }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({ kind: kind('details'), summary: inlines, inside: inlines }),
);

export const documents: fc.Arbitrary<Block[]> = fc.array(block, { minLength: 1, maxLength: 8 });
