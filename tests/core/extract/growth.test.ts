import { describe, it } from 'vitest';
import { expectLinear } from '../../cpu.js';
import { readMain } from './reading.js';

const hiddenAddress = '<span data-cfemail="7a0a08130c1b19033a1f021b170a161f54191517">x</span>';

describe('time grows no faster than the page', () => {
  it.each([
    ['pictures in a line', '<p>', '<img alt="No"> of it '],
    ['pictures as links', '<p>', '<a href="/c"><img alt="No"></a> '],
    ['pictures in cells', '<table><tr><td>a<td>b</tr>', '<tr><td>Ads<td><img alt="No"></tr>'],
    ['drawings', '<p>', '<svg><title>No</title></svg>'],
    ['words for screen readers', '<table><tr>', '<td><i></i><i class="sr-only">No</i></td>'],
    ['labelled elements', '<p>', '<span role="img" aria-label="No"></span>'],
    ['boxes', '<p>', '<label for="s">Share</label> <input type="checkbox" id="s">'],
    ['raised marks', '<p>', 'partners<sup>1</sup> '],
    ['raised marks without a word between', '<p>30', '<sup>1</sup>'],
    ['lowered digits', '<p>', 'CO<sub>2</sub>'],
    ['fractions', '<p>', '5<sup>1</sup>/<sub>2</sub> '],
    ['prices', '<p>', '9<sup>50</sup> € '],
    ['pieces that one element raises', '<p>30<sup>', '<a href="#a">1</a>,'],
    ['words that are struck out', '<p>', 'a <del>b</del> <s>c</s> '],
    ['items of a list', '<ol type=i>', '<li>We keep it'],
    ['items that say their number', '<ol>', '<li value=4 style="list-style: none">a'],
    ['lists in items', '<ol>', '<li>a<ol reversed><li>b</ol>'],
    ['declarations of a list', '<ol style="', 'list-style-type: none;'],
    [
      'hidden e-mail addresses',
      '<p>',
      `<a href="/cdn-cgi/l/email-protection">${hiddenAddress}</a> `,
    ],
    ['hidden addresses outside of links', '<p>', `${hiddenAddress} `],
    [
      'redirected links',
      '<p>',
      '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example">a</a> ',
    ],
    ['preformatted lines', '<pre>', 'We keep it.\n- one\n\nTITLE\n---\n'],
    ['preformatted empty lines', '<pre>', '\n \r\n'],
    ['elements that keep line ends', '<p>', '<i style="white-space:pre">a\n</i>'],
    ['declarations of white space', '<p><span style="', 'white-space: pre;'],
    [
      'parts for small screens',
      '<p>a</p>',
      '<div class="md:hidden"><p>a</p><p>b</p></div><p>a</p>',
    ],
    ['parts for small screens inside each other', '', '<div class="md:hidden"><p>a</p>'],
    ['classes', '<p class="', 'hidden md:block '],
    ['parts that show again', '', '<p style="font-size:0">a <b style="font-size:9px">b</b></p>'],
    [
      'parts that show again inside each other',
      '',
      '<div style="visibility:hidden">a<p style="visibility:visible">b</p>',
    ],
    ['faded words', '', '<p style="opacity:0">a</p>'],
    ['comments in a style', '<p style="', '/* display:none */'],
    ['shadow trees', '', '<a-b><template shadowrootmode="open"><slot></slot></template>a</a-b>'],
    ['slots', '<a-b><template shadowrootmode="open">', '<slot>a</slot>'],
    ['shadow trees of one host', '<a-b>', '<template shadowrootmode="open">a</template>'],
    ['lines of a field', '<textarea>', 'a &amp; b\n'],
    ['fields', '<p>', '<input value="a"> <select><option>a<option>b</select>'],
    ['options', '<select>', '<option>a'],
    ['frames', '', '<iframe srcdoc="<p>a</p>"></iframe>'],
    ['declarations of a style', '<p><span style="', 'text-decoration: none;'],
  ])('of %s', (_, start, one) => {
    expectLinear((count) => readMain(start + one.repeat(count)), 10_000);
  });
});
