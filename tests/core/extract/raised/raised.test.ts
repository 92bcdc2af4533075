import { describe, expect, it } from 'vitest';
import { clausesOf, linksOf } from '../reading.js';

const read = (inner: string, language = 'en') =>
  clausesOf(`<p>${inner}</p>`, { language })[0]?.slice(2);

describe('the mark of a footnote', () => {
  it.each([
    ['30<sup>1</sup> days', '30¹ days'],
    ['May 2<sup>1</sup>, 2024', 'May 2¹, 2024'],
    ['partners<sup>2</sup>', 'partners²'],
    ['partners<sup>12</sup>.', 'partners¹².'],
    ['partners<sup>[2]</sup>', 'partners²'],
    ['partners<sup>(2)</sup>', 'partners²'],
    ['partners<sup>1,2</sup>', 'partners¹,²'],
    ['partners<sup>1</sup><sup>2</sup>', 'partners¹,²'],
    ['partners<sup><a href="#a">1</a>,<a href="#b">2</a></sup>', 'partners¹,²'],
    ['partners<sup><a href="#a">[<b>2</b>]</a></sup>', 'partners²'],
    ['partners<sup>[<a href="#a">2</a>]</sup>', 'partners²'],
    ['30<span style="vertical-align: super; font-size: 70%">1</span> days', '30¹ days'],
    ['30<span style="font-size:.6em;vertical-align:0.4em">1</span> days', '30¹ days'],
    ['30<a href="#n"><sup>1</sup></a> days', '30¹ days'],
    ['30<sub>1</sub> days', '30₁ days'],
    ['30 <sup>1</sup> days', '30 ¹ days'],
    ['<b>30<sup>1</sup></b> days', '30¹ days'],
    ['<sup>1</sup> Counted from the day', '¹ Counted from the day'],
    ['partners<sup>a</sup>', 'partners[a]'],
    ['partners<sup>(b)</sup>', 'partners[b]'],
    ['30<sup>a</sup> days', '30[a] days'],
    ['partners<sup>iv</sup>', 'partners[iv]'],
    ['partners<sup>1a</sup>', 'partners[1a]'],
    ['partners<sup>[note 1]</sup>', 'partners[note 1]'],
    ['<sup>a</sup> Counted from the day', '[a] Counted from the day'],
    ['partners<sup>*</sup> and<sup>†</sup>', 'partners* and†'],
    ['$9<sup><a href="#n">12</a></sup> a month', '$9¹² a month'],
    ['30<a href="#n" style="vertical-align: super">1</a> days', '30¹ days'],
    ['30<a href="#n">1</a> days', '30¹ days'],
    ['30<a href="#n">[1]</a> days', '30¹ days'],
    ['partners<a href="#fn2">2</a> get it', 'partners² get it'],
    ['30 <a href="#n" role="doc-noteref">1</a> days', '30 ¹ days'],
    ['30<span class="superscript">1</span> days', '30¹ days'],
    ['30<span class="text-xs align-super">1</span> days', '30¹ days'],
    ['30<i style="position:relative; top:-.4em; font-size:70%">1</i> days', '30¹ days'],
    ['30<i style="font-size:70%; position:relative; bottom: 4px">1</i> days', '30¹ days'],
    ['30<sup>1*</sup> days', '30¹* days'],
    ['30<sup>1 2</sup> days', '30¹ ² days'],
    ['30<sup>note 1</sup> days', '30[note 1] days'],
    ['30<sup>fn. 2</sup> days', '30[fn. 2] days'],
    ['30<sup>1</sup>/60 days', '30¹/60 days'],
    ['partners<sup>1</sup>/2', 'partners¹/2'],
  ])('is set apart: %s', (html, text) => {
    expect(read(html)).toBe(text);
  });

  it('keeps its link', () => {
    for (const html of [
      '<sup><a href="#n">1</a></sup>',
      '<a href="#n"><sup>[1]</sup></a>',
      '<sup>[<a href="#n">1</a>]</sup>',
    ]) {
      expect(linksOf(`<p>30${html} days</p>`)).toEqual([
        { text: '¹', href: 'https://example.com/legal/privacy#n' },
      ]);
    }
  });
});

describe('raised and lowered words', () => {
  it.each([
    ['20<sup>th</sup> of May', '20th of May', 'en'],
    ['1<sup>st</sup>, 2<sup>nd</sup>, 3<sup>rd</sup>', '1st, 2nd, 3rd', 'en'],
    ['2<sup>d</sup> Circuit', '2d Circuit', 'en'],
    ['1<sup>er</sup> mai', '1er mai', 'fr'],
    ['<a href="#a1">Article 1<sup>er</sup></a>', 'Article 1er', 'fr'],
    ['<a href="#a1"><b>Article</b> 1<sup>er</sup></a>', 'Article 1er', 'fr'],
    ['2<sup>e</sup> étage, 3<sup>ème</sup>', '2e étage, 3ème', 'fr'],
    ['XIX<sup>e</sup> siècle', 'XIXe siècle', 'fr'],
    [
      'M<sup>me</sup> et M<sup>e</sup>, n<sup>o</sup> 3, C<sup>ie</sup>',
      'Mme et Me, no 3, Cie',
      'fr',
    ],
    ['1<sup>o</sup> y 2<sup>a</sup>', '1o y 2a', 'es'],
    ['art. 5<sup>bis</sup>', 'art. 5bis', 'it'],
    ['N<sup>o</sup> 7', 'No 7', 'en'],
    ['Acme<sup>TM</sup> and Acme<sup>®</sup>, Acme<sup>SM</sup>', 'Acme™ and Acme®, Acme℠', 'en'],
    ['24<sup>h</sup>00', '24h00', 'fr'],
    ['Mail<sup>beta</sup>', 'Mail beta', 'en'],
    ['<sup>Everything here is small.</sup>', 'Everything here is small.', 'en'],
    ['partners<sup>see the note below</sup>and', 'partners see the note below and', 'en'],
    ['CO<sub>2</sub>, H<sub>2</sub>O, V<sub>max</sub>', 'CO₂, H₂O, Vmax', 'en'],
  ])('complete a word, or are words: %s', (html, text, language) => {
    expect(read(html, language)).toBe(text);
  });

  it.each([
    ['10<sup>6</sup>', '10⁶'],
    ['10<sup>-6</sup> and 10<sup>−3</sup>', '10⁻⁶ and 10⁻³'],
    ['20 m<sup>2</sup>', '20 m²'],
    ['x<sup>n</sup>', 'xn'],
  ])('are exponents: %s', (html, text) => {
    expect(read(html)).toBe(text);
  });

  it.each([
    ['5<sup>1</sup>/<sub>2</sub> years', '5 1/2 years'],
    ['5 <sup>1</sup>/<sub>2</sub> years', '5 1/2 years'],
    ['<sup>3</sup>&frasl;<sub>4</sub> of it', '3/4 of it'],
    ['5<sup>1</sup>/2 years', '5 1/2 years'],
    ['<sup>1</sup>/2 of it', '1/2 of it'],
    ['5<sup>1/2</sup> years', '5 1/2 years'],
    ['<sup>3/4</sup> of it', '3/4 of it'],
    [
      '<span style="vertical-align:super">1</span>/<span style="vertical-align:sub">2</span>',
      '1/2',
    ],
  ])('are a fraction: %s', (html, text) => {
    expect(read(html)).toBe(text);
  });

  it.each([
    ['9<sup>50</sup> €', '9,50 €', 'de'],
    ['9<sup>50</sup> €', '9,50 €', 'fr'],
    ['9<sup>50</sup>&nbsp;EUR', '9,50 EUR', 'de'],
    ['€ 9<sup>50</sup> per maand', '€ 9,50 per maand', 'nl'],
    ['$9<sup>99</sup> a month', '$9.99 a month', 'en'],
    ['<sup>$</sup>9<sup>99</sup> a month', '$9.99 a month', 'en'],
    ['1.299<sup>99</sup> €', '1.299,99 €', 'de'],
    ['9<sup>–</sup> €', '9,– €', 'de'],
    ['9,<sup>50</sup> €', '9,50 €', 'de'],
    ['9<sup>,50</sup> €', '9,50 €', 'de'],
    ['It was 8,20 €, and is 9<sup>50</sup> € now', 'It was 8,20 €, and is 9,50 € now', 'en'],
    ['It has 2,5 % and 9<sup>50</sup> €', 'It has 2,5 % and 9,50 €', 'en'],
    ['9.50<sup>12</sup> €', '9.50¹² €', 'en'],
    ['9<sup>1</sup> €', '9¹ €', 'en'],
    ['9<sup>50</sup><sup>1</sup> €', '9,50¹ €', 'de'],
    ['$9<sup>99*</sup> a month', '$9.99* a month', 'en'],
    ['9€<sup>50</sup> par mois', '9,50 € par mois', 'fr'],
    ['9<b>€</b><sup>50</sup> par mois', '9,50 € par mois', 'fr'],
    ['9<sup>€50</sup> par mois', '9,50 € par mois', 'fr'],
    ['9€<sup>1</sup> par mois', '9€¹ par mois', 'fr'],
    ['9€<sup><a href="#n">12</a></sup> par mois', '9€¹² par mois', 'fr'],
  ])('are the decimals of a price: %s', (html, text, language) => {
    expect(read(html, language)).toBe(text);
  });

  it.each([
    '<span style="vertical-align: middle">30</span> days',
    '<span style="vertical-align: baseline">30</span> days',
    '<span style="vertical-align: -1px">30</span> days',
    '3<sup></sup>0 days',
    '<span style="position: relative; top: -4px">30</span> days',
    '<a href="#n">30</a> days',
    '3<a href="/n">0</a> days',
  ])('are none: %s', (html) => {
    expect(read(html)).toBe('30 days');
  });

  it('stay where they are in a cell that is aligned', () => {
    const html = '<table><tr><td style="vertical-align:super">30<td>a</table>';
    expect(clausesOf(html)[0]).toBe('td[] 30');
  });
});
