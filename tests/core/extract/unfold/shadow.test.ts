import { describe, expect, it } from 'vitest';
import { clausesOf, found, line, linksOf, read } from '../reading.js';

const shadow = (inside: string, mode = 'open') =>
  `<template shadowrootmode="${mode}">${inside}</template>`;
/** Crossed tags: parse5 reads such a page. */
const crossed = '<p><b>x</p></b>';

describe('a declarative shadow tree', () => {
  it.each([
    [
      'stands in place of what is in its host',
      `<a-b>${shadow('<p>Shadow</p>')}<p>Light</p></a-b>`,
      ['p Shadow'],
    ],
    [
      'is read behind other children',
      `<a-b><p>Light</p>${shadow('<p>Shadow</p>')}</a-b>`,
      ['p Shadow'],
    ],
    ['is read when closed', `<a-b>${shadow('<p>Shadow</p>', 'closed')}</a-b>`, ['p Shadow']],
    ['is read in capitals', `<a-b>${shadow('<p>Shadow</p>', 'OPEN')}</a-b>`, ['p Shadow']],
    ['belongs to a div', `<div>${shadow('<p>Shadow</p>')}<p>Light</p></div>`, ['p Shadow']],
    [
      'takes children into its slot',
      `<a-b>${shadow('<h2>Title</h2><slot></slot>')}<p>Light</p></a-b>`,
      ['h2 Title', 'p Light'],
    ],
    [
      'takes text into its slot',
      `<a-b>${shadow('<p>We <slot></slot> data.</p>')}never sell</a-b>`,
      ['p We never sell data.'],
    ],
    [
      'takes children into named slots, in its own order',
      `<a-b>${shadow('<h2><slot name="t"></slot></h2><slot></slot><slot name="end"></slot>')}<p slot="end">End</p><span slot="t">Title</span><p>Text</p></a-b>`,
      ['h2 Title', 'p Text', 'p End'],
    ],
    [
      'leaves out what has no slot',
      `<a-b>${shadow('<slot name="t"></slot>')}<p>a</p><p slot="t">b</p><p slot="x">c</p></a-b>`,
      ['p b'],
    ],
    [
      'shows what a slot has if it gets nothing',
      `<a-b>${shadow('<slot name="t">Untitled</slot>')}<p>a</p></a-b>`,
      ['p Untitled'],
    ],
    [
      'takes several into one slot',
      `<a-b>${shadow('<slot name="t"></slot>')}<p slot="t">a</p><p slot="t">b</p></a-b>`,
      ['p a', 'p b'],
    ],
    [
      'fills the first slot of a name',
      `<a-b>${shadow('<slot></slot><slot>rest</slot>')}<p>a</p></a-b>`,
      ['p a', 'p rest'],
    ],
    [
      'has styles that are not words',
      `<a-b>${shadow('<style>p{}</style><p>Shadow</p>')}</a-b>`,
      ['p Shadow'],
    ],
    ['counts once', `<a-b>${shadow('<p>one</p>')}${shadow('<p>two</p>')}</a-b>`, ['p one']],
    [
      'may stand in another, and pass slots on',
      `<a-b>${shadow(`<c-d>${shadow('<h2><slot name="n"></slot></h2><slot></slot>')}<slot name="o" slot="n"></slot><p>Inner</p></c-d>`)}<span slot="o">Outer</span></a-b>`,
      ['h2 Outer', 'p Inner'],
    ],
    [
      'may stand in what goes into a slot',
      `<a-b>${shadow('<slot></slot>')}<c-d>${shadow('<p><slot></slot></p>')}Light</c-d></a-b>`,
      ['p Light'],
    ],
  ])('%s', (_, html, clauses) => {
    expect(clausesOf(html)).toEqual(clauses);
    expect(clausesOf(crossed + html).slice(-clauses.length)).toEqual(clauses);
  });

  it.each([
    ['a plain template', '<a-b><template><p>a</p></template><p>Light</p></a-b>'],
    ['a mode that is none', `<a-b>${shadow('<p>a</p>', 'half')}<p>Light</p></a-b>`],
    [
      'the attribute of an early proposal',
      '<a-b><template shadowroot="open"><p>a</p></template><p>Light</p></a-b>',
    ],
    ['an element that can have none', `<blink>${shadow('<p>a</p>')}<p>Light</p></blink>`],
  ])('is not %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['p Light']);
    expect(clausesOf(crossed + html).slice(1)).toEqual(['p Light']);
  });

  it('is selected, removed and guessed like the rest', () => {
    const text = `<p>${'We share data with partners. '.repeat(9)}</p>`;
    const page = `<body><a-b>${shadow(`<nav>Menu</nav><div id="policy">${text}<p class="ad">Ad</p></div>`)}</a-b></body>`;
    const lines = (reading: object) => found(read(page, reading)).text.clauses.map(line);
    expect(lines({ select: ['#policy'], remove: ['.ad'] })).toHaveLength(1);
    expect(lines({ select: [] })).toHaveLength(2);
  });

  it('keeps its links', () => {
    expect(linksOf(`<a-b>${shadow('<a href="/ads"><slot></slot></a>')}Ads</a-b>`)).toEqual([
      { text: 'Ads', href: 'https://example.com/ads' },
    ]);
  });
});
