import { describe, expect, it } from 'vitest';
import { clausesOf } from '../reading.js';

describe('a box', () => {
  it.each([
    ['in front of its words', '<p><input type="checkbox" checked> Share my data</p>'],
    [
      'in front of its label',
      '<p><input type="checkbox" checked id="s"><label for="s">Share my data</label></p>',
    ],
    [
      'behind its label',
      '<p><label for="s">Share my data</label> <input type="checkbox" checked id="s"></p>',
    ],
    [
      'inside its label',
      '<p><label><input type="checkbox" checked="checked"> Share my data</label></p>',
    ],
    [
      'inside its label, behind the words',
      '<p><label>Share my data <input type=checkbox checked></label></p>',
    ],
    [
      'behind the block of its label',
      '<div><label for="s">Share my data</label></div><div><input type="checkbox" checked id="s"></div>',
    ],
    [
      'drawn by a style sheet',
      '<label><input type="checkbox" class="sr-only peer" checked><span>Share my data</span></label>',
    ],
    ['of a group', '<p><input type="RADIO" checked> Share my data</p>'],
    ['made of other elements', '<div role="checkbox" aria-checked="true">Share my data</div>'],
    ['that is a switch', '<p><span role="switch" aria-checked="true">Share my data</span></p>'],
    [
      'without words around it',
      '<p><input type="checkbox" checked aria-label="Share my data"></p>',
    ],
    [
      'with its words twice',
      '<p><input type="checkbox" checked aria-label="Share my data"> Share my data</p>',
    ],
    ['in bold', '<p><b><input type="checkbox" checked> Share my data</b></p>'],
    [
      'whose label is for screen readers',
      '<p><label><span class="sr-only">Share my data</span><input type="checkbox" checked></label></p>',
    ],
    [
      'that is labelled inside a label without words',
      '<p><label><input type="checkbox" checked aria-label="Share my data"><i></i></label></p>',
    ],
    [
      'that is a switch with a label',
      '<p><button role="switch" aria-checked="true" aria-label="Share my data"></button></p>',
    ],
    [
      'that is a switch with words for screen readers',
      '<p><button role="switch" aria-checked="true"><i class="sr-only">Share my data</i></button></p>',
    ],
  ])('that is ticked is a mark in front: %s', (_, html) => {
    expect(clausesOf(`<p>You can choose.</p>${html}`)).toEqual([
      'p You can choose.',
      'p ☑ Share my data',
    ]);
  });

  it.each([
    ['checkbox', '<p><input type="checkbox"> Share my data</p>'],
    ['radio', '<p><label>Share my data <input type="radio"></label></p>'],
    ['switch', '<p><span role="switch" aria-checked="false">Share my data</span></p>'],
  ])('that is not ticked has another mark: %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['p ☐ Share my data']);
  });

  it('is apart from the words before it', () => {
    const choice = (name: string, state: string) =>
      `<input type="radio" id="${name}" ${state}><label for="${name}">${name}</label>`;
    expect(clausesOf(`<p>${choice('Yes', 'checked')}${choice('No', '')}</p>`)).toEqual([
      'p ☑ Yes ☐ No',
    ]);
  });

  it('leaves out what its label says to screen readers beside its words', () => {
    const label = 'Share my data<span class="sr-only"> (optional)</span>';
    expect(clausesOf(`<p><label><input type="checkbox">${label}</label></p>`)).toEqual([
      'p ☐ Share my data',
    ]);
    const switched = `<button role="switch" aria-checked="false" aria-label="Sharing">${label}</button>`;
    expect(clausesOf(`<p>${switched}</p>`)).toEqual(['p ☐ Share my data']);
  });

  it('stays in its cell', () => {
    const html =
      '<table><tr><td><label for="s">Share my data</label><td><input type="checkbox" checked id="s"></tr></table>';
    expect(clausesOf(html)).toEqual(['td[] Share my data', 'td[] ☑']);
  });

  it('is in front of its item', () => {
    expect(
      clausesOf(
        '<ul><li><input type="checkbox" disabled> one<li><input type="checkbox" checked> two</ul>',
      ),
    ).toEqual(['li1 ☐ one', 'li1 ☑ two']);
  });

  it.each([
    ['is hidden', '<input type="checkbox" hidden><label>Terms</label>'],
    [
      'opens a section',
      '<input type="checkbox" class="accordion__input" id="a"><label for="a">Terms</label>',
    ],
    ['opens the menu', '<input type="checkbox" id="nav-menu"><label for="nav-menu">Terms</label>'],
    ['is another field', '<input type="text"><label>Terms</label>'],
    ['has a role without a state', '<span role="checkbox">Terms</span>'],
  ])('is not read when it %s', (_, html) => {
    expect(clausesOf(`<p>${html}</p>`)).toEqual(['p Terms']);
  });

  it('is in the innermost of nested labels', () => {
    const nested = '<label>'.repeat(4_000);
    expect(clausesOf(`<p>${nested}<input type="checkbox"> Share</p>`)).toEqual(['p ☐ Share']);
  });
});
