import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/extract/parse.js';
import { removeInside } from '../../../src/core/extract/remove.js';
import { found, read } from './reading.js';

const elements = ($: ReturnType<typeof parse>['$'], selector: string) =>
  $(selector).toArray() as Element[];

describe('what is removed', () => {
  it('leaves its neighbours side by side', () => {
    const { $ } = parse('<main><i>a</i>b<i>c</i><u>d</u><i>e</i></main>');
    removeInside(elements($, 'main'), elements($, 'i'));
    const [text, kept] = $('main').contents().toArray();
    expect($('main').text()).toBe('bd');
    expect([text?.prev, text?.next, kept?.prev, kept?.next]).toEqual([null, kept, text, null]);
  });

  it('is only what is inside a root, and never the root', () => {
    const { $ } = parse('<div><i>a</i></div><div class="root"><i>b</i><div>c</div>d</div>');
    removeInside(elements($, '.root'), elements($, 'div, i'));
    expect($.root().text()).toBe('ad');
  });

  it('may be very many neighbours, among very many others', () => {
    const html = `<body><main>${'<i class="tip">x</i><b>y </b>'.repeat(50_000)}</main></body>`;
    expect(found(read(html, { remove: ['.tip'] })).text.words).toBe(50_000);
  });
});
