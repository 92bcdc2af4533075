import { describe, it } from 'vitest';
import { expectLinear } from '../../cpu.js';
import { readMain } from './reading.js';

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
    ['preformatted lines', '<pre>', 'We keep it.\n- one\n\nTITLE\n---\n'],
    ['preformatted empty lines', '<pre>', '\n \r\n'],
    ['elements that keep line ends', '<p>', '<i style="white-space:pre">a\n</i>'],
    ['declarations of white space', '<p><span style="', 'white-space: pre;'],
    ['declarations of a style', '<p><span style="', 'text-decoration: none;'],
  ])('of %s', (_, start, one) => {
    expectLinear((count) => readMain(start + one.repeat(count)), 10_000);
  });
});
