import { describe, expect, it } from 'vitest';
import { found, type Reading, read } from './reading.js';

const covered = (body: string, reading: Reading = {}) =>
  found(read(`<html><body>${body}</body></html>`, reading)).coverage();

describe('how much of a page is selected', () => {
  it.each([
    ['all of it', '<main>Ten signs.</main>', 1],
    ['half of it', '<main>Ten signs.</main><div>Ten signs.</div>', 0.5],
    [
      'menus and footers do not count',
      '<nav>Menu</nav><main>Ten signs.</main><footer>F</footer>',
      1,
    ],
    ['unless they are selected', '<main><nav>Ten signs.</nav></main><div>Ten signs.</div>', 0.5],
    [
      'nor does what nobody sees',
      '<main>Ten signs.</main><p hidden>No</p><script>no()</script>',
      1,
    ],
    ['white space does not count', '<main>\n  Ten signs.\n</main>\n\n<div>Ten signs.</div>\n', 0.5],
  ])('%s', (_, body, share) => {
    expect(covered(body).share).toBe(share);
  });

  it('does not count what is declared as removed', () => {
    const body = '<main>Ten signs.<div class="ad">Buy this, buy that.</div></main>';
    expect(covered(body, { remove: ['.ad'] }).share).toBe(1);
  });

  it('counts an element inside a selected one once', () => {
    const body = '<main>Ten signs.<p>Ten signs.</p></main><div>Ten signs. Ten signs.</div>';
    expect(covered(body, { select: ['main', 'p'] }).share).toBeCloseTo(20 / 41);
  });

  it('is unknown without any text', () => {
    expect(covered('<main></main>').share).toBeNull();
  });

  it('says how much each selector matches', () => {
    const body = '<main><p>One</p><p>Two</p></main>';
    expect(covered(body, { select: ['p', '.none', 'main'] }).matches).toEqual({
      p: 2,
      '.none': 0,
      main: 1,
    });
  });

  it('is linear in the depth of a page', () => {
    const deep = `${'<div>'.repeat(9_000)}x${'</div>'.repeat(9_000)}`;
    expect(covered(`<main>${deep}</main>`).share).toBe(1);
  });
});
