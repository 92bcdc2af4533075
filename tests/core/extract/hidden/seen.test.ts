import { describe, expect, it } from 'vitest';
import { clausesOf, found, line, read } from '../reading.js';

const beside = (element: string) => clausesOf(`<p>We share.</p>${element}`);
const shown = ['p We share.', 'p Not this.'];

describe('words that browsers do not show', () => {
  it.each([
    'position:absolute; left:-9999px',
    'position: fixed; top: -10000px',
    'position:absolute;right:-999em',
    'POSITION:ABSOLUTE;LEFT:-100VW',
    'position: absolute; left: -62.5rem',
    'position:absolute; left:calc(-100vw - 10px)',
    'position:relative; inset: auto auto auto -5000px',
    'margin-left:-9999px',
    'margin: -9999px 0 0 -9999px',
    'text-indent:-9999px',
    'text-indent: -999em; overflow: hidden',
    'transform: translate(-9999px, 0)',
    'transform:translateX(-999em)',
    'transform: translate3d(-9999px,0,0)',
    'transform: scale(0)',
    'translate: -9999px',
    'font-size:0',
    'font-size: 0px',
    'font-size:0.0em !important',
    'font-size:1px',
    'font: 0/0 a',
    'opacity:0',
    'opacity: 0.0',
    'opacity: 0% !important',
    'height:0;overflow:hidden',
    'max-height: 0px; overflow: hidden',
    'width:0; overflow:hidden',
    'width:1px;height:1px;overflow:hidden',
    'height:1px;width:1px;overflow:clip',
    'color: transparent',
    'visibility:collapse',
    'content-visibility: hidden',
    'clip-path: circle(0)',
    'clip-path: inset(100% 0 0 0)',
    'DISPLAY:NONE',
    'display:/* later */none',
    '/* display: block; */ display: none',
    'display:none !important; display: block',
    'display: block; display: none',
  ])('have the style %s', (style) => {
    expect(beside(`<p style="${style}">Not this.</p>`)).toEqual(['p We share.']);
  });

  it.each([
    'position:absolute; left:-10px',
    'left:-9999px',
    'position:static; left:-9999px',
    'position:absolute; left:-50%',
    'text-indent: -36pt; margin-left: 36pt',
    'margin-left: -18.0pt',
    'margin-bottom:-9999px; padding-bottom:9999px',
    'margin: 0 -9999px; padding: 0 9999px',
    'transform: translate(-50%, -50%)',
    'font-size:0.9em',
    'font-size:10px',
    'opacity:0.5',
    'opacity: 100%',
    'fill-opacity: 0',
    'opacity:0; transition: opacity 0.3s',
    'opacity:0; transform: translateY(20px)',
    'height:0',
    'max-height:0; overflow:visible',
    'height:100px; overflow:hidden',
    'width:1px; overflow:visible',
    'color: transparent; background-clip: text; background-image: linear-gradient(red, blue)',
    'background-color: transparent',
    'visibility:visible',
    'content-visibility: auto',
    'clip-path: inset(50% 0 0 0)',
    'display:none; display: block',
    'display:block !important; display:none',
    '/* display:none */',
    'text-indent:-9999px; background: url(words.png)',
  ])('do not have the style %s', (style) => {
    expect(beside(`<p style="${style}">Not this.</p>`)).toEqual(shown);
  });

  it.each([
    'hidden',
    'hidden=""',
    'hidden="hidden"',
    'hidden="false"',
    'popover',
    'class="hidden"',
    'class="row hide"',
    'class="d-none"',
    'class="is-hidden"',
    'class="invisible"',
    'class="uk-hidden"',
    'class="display-none"',
    'class="tw-hidden"',
    'class="!hidden"',
    'class="element-hidden"',
    'class="hidden dark:block"',
    'class="hidden-xs hidden-sm hidden-md hidden-lg"',
    'class="print-only"',
    'class="visible-print-block"',
    'class="show-for-print"',
    'class="d-none d-print-block"',
    'class="hidden print:block"',
    'class="element-invisible"',
    'class="govuk-visually-hidden"',
    'class="usa-sr-only"',
    'class="cdk-visually-hidden"',
    'class="show-for-sr"',
    'class="offscreen"',
    'class="a11y-hidden"',
    'class="visually-hidden-focusable"',
    'class="sr-only focus:not-sr-only"',
    'class="styles_visuallyHidden__x7Yz3"',
    'class="elementor-screen-only"',
    'class="modal"',
    'class="modal fade" id="terms" tabindex="-1"',
    'class="reveal" id="terms" data-reveal',
    'class="white-popup mfp-hide"',
    'class="c-popup" aria-hidden="true"',
    'role="dialog" aria-hidden="true"',
    'role="alertdialog" aria-modal="true" aria-hidden="true"',
  ])('have the attribute %s', (attributes) => {
    expect(beside(`<div ${attributes}>Not this.</div>`)).toEqual(['p We share.']);
  });

  it.each([
    'aria-hidden="true"',
    'inert',
    'hidden="until-found"',
    'hidden style="display: block"',
    'class="hidden" style="display:block"',
    'class="hidden-gem"',
    'class="invisible-ink"',
    'class="modal-open"',
    'class="modal-body"',
    'class="modal fade show"',
    'class="modal is-active"',
    'class="modal" style="display: block"',
    'role="dialog"',
    'class="overflow-hidden"',
    'class="overflow-x-hidden hide-scrollbar"',
    'class="block__hidden-title"',
    'class="not-sr-only"',
    'class="sr-only md:not-sr-only"',
    'class="d-none d-md-block"',
    'class="d-md-none"',
    'class="d-none d-md-block d-lg-none"',
    'class="hidden md:block"',
    'class="md:hidden"',
    'class="hidden md:flex lg:hidden"',
    'class="max-md:hidden"',
    'class="hidden nav-desktop:flex"',
    'class="hidden-xs"',
    'class="hidden-lg"',
    'class="visible-xs"',
    'class="visible-md"',
    'class="hide-for-small-only"',
    'class="hide-on-med-and-down"',
    'class="uk-hidden@m"',
    'class="is-hidden-mobile"',
    'class="mobile-only"',
    'class="invisible group-hover:visible"',
    'class="hidden peer-checked:block"',
    'class="hidden data-[state=open]:block"',
    'class="[&::-webkit-scrollbar]:hidden"',
    'class="group-hover:hidden"',
    'class="d-print-none"',
    'class="print:hidden"',
    'class="hidden-print"',
    'class="opacity-0"',
    'class="collapse"',
    'class="accordion-body" style="max-height:0;overflow:hidden"',
    'class="tab-content hidden"',
    'id="collapse-1" style="height: 0; overflow: hidden; opacity: 0"',
    'class="fade" style="opacity:0"',
    'data-w-id="a1" style="opacity:0"',
  ])('do not have the attribute %s', (attributes) => {
    expect(beside(`<div ${attributes}>Not this.</div>`)).toEqual(shown);
  });

  it.each([
    '<dialog>Not this.</dialog>',
    '<template>Not this.</template>',
    '<noscript>Not this.</noscript>',
    '<span style="opacity:0"><b>Not this.</b></span>',
  ])('stand in %s', (element) => {
    expect(beside(element)).toEqual(['p We share.']);
  });

  it.each([
    '<dialog open>Not this.</dialog>',
    '<details><summary>Not this.</summary></details>',
    '<details><p>Not this.</p></details>',
  ])('do not stand in %s', (element) => {
    expect(beside(element)).toEqual(shown);
  });

  it('may be a word of a sentence', () => {
    expect(clausesOf('<p>We do <span style="font-size:0">not</span> sell.</p>')).toEqual([
      'p We do sell.',
    ]);
  });

  it('stand for a cell without any others, as they do for screen readers', () => {
    const row = (style: string) =>
      `<table><tr><th>Reason<th>Share?</tr><tr><td>Ads<td><i></i><span style="${style}">Yes</span></tr></table>`;
    for (const style of ['position:absolute;left:-9999px', 'text-indent:-999px', 'opacity:0']) {
      expect(clausesOf(row(style))).toContain('td[Share?|Ads] Yes');
    }
  });
});

describe('words inside of something hidden', () => {
  it.each([
    [
      '<div style="visibility:hidden">Not <p style="visibility:visible">but this</p></div>',
      ['p but this'],
    ],
    ['<ul style="visibility:hidden"><li>a<li style="visibility:visible">b</ul>', ['li1 b']],
    [
      '<div style="visibility:hidden"><div style="visibility:visible">a<p style="visibility:hidden">b</p></div></div>',
      ['p a'],
    ],
    ['<div style="font-size:0"> x <p style="font-size:14px">a</p><p>b</p></div>', ['p a']],
    ['<div style="font-size:0"><p style="font-size:2em">a</p></div>', []],
    ['<div style="font-size:0"><p class="body">a</p></div>', ['p a']],
    ['<div style="font-size:0">x<img alt="No"></div>', ['p No']],
    [
      '<div style="visibility:hidden">x<img alt="No"><b style="visibility:visible">a</b></div>',
      ['h7 a'],
    ],
    ['<div style="display:none">x<p style="visibility:visible;display:block">a</p></div>', []],
    ['<div style="opacity:0">x<p style="opacity:1">a</p></div>', []],
  ])('are shown where they say so: %s', (html, clauses) => {
    expect(clausesOf(`<p>We share.</p>${html}`)).toEqual(['p We share.', ...clauses]);
  });

  it('are not all that is read where what is declared is hidden', () => {
    const body = '<p style="visibility:visible">Wait.</p><main>We share.</main>';
    const page = `<html><body style="visibility:hidden">${body}</body></html>`;
    expect(found(read(page)).text.clauses.map(line)).toEqual(['p We share.']);
  });
});

describe('a page whose scripts fade its text in', () => {
  it('is read', () => {
    const text = `<p>${'We share data with partners. '.repeat(9)}</p>`;
    expect(clausesOf(`<h1>Privacy</h1><div style="opacity:0">${text}</div>`)).toHaveLength(2);
    expect(clausesOf(`<h1>Privacy</h1>${text}<div style="opacity:0">${text}</div>`)).toHaveLength(
      2,
    );
  });
});

describe('a page whose text a class hides until its scripts have run', () => {
  it.each(['hidden', 'invisible', 'modal', 'd-none'])('is read: %s', (name) => {
    expect(clausesOf(`<div class="${name}"><p>We share.</p></div>`)).toEqual(['p We share.']);
  });
});
