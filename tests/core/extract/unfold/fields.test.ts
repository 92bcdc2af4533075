import { describe, expect, it } from 'vitest';
import { clausesOf, found, read } from '../reading.js';

/** Crossed tags: parse5 reads such a page. */
const crossed = '<p><b>x</p></b>';

function expectClauses(html: string, clauses: readonly string[]) {
  expect(clausesOf(html)).toEqual(clauses);
  expect(clausesOf(crossed + html).slice(1)).toEqual(clauses);
}

describe('a field', () => {
  it.each([
    ['<textarea>We share.</textarea>', ['p We share.']],
    [
      '<textarea readonly>Terms\n\nWe share.\nWe sell.</textarea>',
      ['p Terms', 'p We share.', 'p We sell.'],
    ],
    ['<textarea>one\r\ntwo</textarea>', ['p one two']],
    [
      '<textarea>R&amp;D &amp;amp; &lt;b&gt; <b>bold</b></textarea>',
      ['p R&D &amp; <b> <b>bold</b>'],
    ],
    ['<p>Name <input value="Ann" readonly>.</p>', ['p Name Ann .']],
    ['<p>Until<input type="date" value="2024-05-01">only</p>', ['p Until 2024-05-01 only']],
    ['<p>Write to <input type="email" value="a@example.com"></p>', ['p Write to a@example.com']],
    ['<p>Within <input type="NUMBER" value="30"> days</p>', ['p Within 30 days']],
    ['<p><input type="url" value="https://a.example"></p>', ['p https://a.example']],
    ['<p><input type="tel" value="112"></p>', ['p 112']],
    ['<p><input type="search" value="data"></p>', ['p data']],
    ['<p><input type="unknown" value="data"></p>', ['p data']],
    ['<input type="submit" value="Do not sell my data">', ['p Do not sell my data']],
    ['<input type="button" value="Opt out">', ['p Opt out']],
    ['<p>In <select><option>all<option selected>some</select> cases</p>', ['p In some cases']],
    ['<p>In <select><option>all<option>some</select> cases</p>', ['p In all cases']],
    ['<p><select><option disabled>Choose<option>some</select></p>', ['p some']],
    ['<p><select><option disabled>None</select></p>', ['p None']],
    ['<p><select><option selected>a<option selected>b</select></p>', ['p b']],
    ['<p><select><optgroup label="G"><option>a<option selected>b</optgroup></select></p>', ['p b']],
    ['<p><select><option label="EU" value="1">x</select></p>', ['p EU']],
    ['<p><select><option value="yes">Yes<option value="no" selected>No</select></p>', ['p No']],
    ['<select multiple><option>a<option selected>b</select>', ['p a', 'p b']],
    [
      '<select size="3"><optgroup label="G"><option>a</optgroup><option>b</select>',
      ['p G', 'p a', 'p b'],
    ],
    ['<p><output>42</output></p>', ['p 42']],
  ])('shows its value: %s', (html, clauses) => {
    expectClauses(html, clauses);
  });

  it.each([
    '<input placeholder="Your name">',
    '<textarea placeholder="Your name"></textarea>',
    '<input type="password" value="secret">',
    '<input type="hidden" value="token">',
    '<input type="color" value="#ffffff"><input type="range" value="3"><input type="file" value="x">',
    '<input value=" ">',
    '<input value="a" hidden><textarea style="display:none">a</textarea>',
    '<select></select>',
    '<select style="display:none"><option>a</select>',
    '<datalist><option>a</datalist>',
    '<meter value="3">3 of 10</meter><progress value="3">30 %</progress>',
    '<select><option value="en">English<option value="fr">Français<option value="de">Deutsch<option value="pt-BR">Português</select>',
    '<select><option>Language<option value="/p?hl=en">English<option value="/p?hl=fr">Français<option value="/p?hl=de">Deutsch<option value="/p?hl=nl">Nederlands</select>',
  ])('shows nothing: %s', (html) => {
    expectClauses(html, []);
  });

  it('that is declared as removed is removed with its value', () => {
    const page =
      '<main><p>a</p><select name="region"><option>EU</select><input id="i" value="x"></main>';
    expect(found(read(page, { remove: ['select[name="region"]', '#i'] })).text.words).toBe(1);
  });

  it('keeps the mark of its box', () => {
    expect(clausesOf('<label><input type="checkbox" value="on" checked> Share</label>')).toEqual([
      'p ☑ Share',
    ]);
  });

  it('heads no column, but fills a cell', () => {
    const table =
      '<table><tr><th>Reason<th>Days</tr><tr><td>Ads<td><input value="30"></tr></table>';
    expect(clausesOf(table)).toContain('td[Days|Ads] 30');
  });
});
