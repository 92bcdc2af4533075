import { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { headingLevel, isBlock, isBold, isHidden } from '../../../src/core/extract/elements.js';

const element = (name: string, attributes: Record<string, string> = {}) =>
  new Element(name, attributes);

describe('the level of a heading', () => {
  it.each([1, 2, 3, 4, 5, 6])('is %i for the element of that number', (level) => {
    expect(headingLevel(element(`h${level}`))).toBe(level);
  });

  it.each([
    ['what aria-level says', { role: 'heading', 'aria-level': '4' }, 4],
    ['2 without aria-level', { role: 'heading' }, 2],
    ['2 for an aria-level that is no number', { role: 'heading', 'aria-level': 'top' }, 2],
    ['6 for an aria-level beyond', { role: 'heading', 'aria-level': '9' }, 6],
    ['1 for an aria-level below', { role: 'heading', 'aria-level': '-3' }, 1],
    ['0 for another role', { role: 'button', 'aria-level': '3' }, 0],
  ])('is %s', (_, attributes, level) => {
    expect(headingLevel(element('div', attributes))).toBe(level);
  });

  it.each(['hr', 'header', 'html', 'p', 'hx'])('is 0 for <%s>', (name) => {
    expect(headingLevel(element(name))).toBe(0);
  });
});

describe('a block', () => {
  it('is a paragraph, and a heading whatever element it is made of', () => {
    expect(isBlock(element('p'))).toBe(true);
    expect(isBlock(element('span', { role: 'heading' }))).toBe(true);
    expect(isBlock(element('span'))).toBe(false);
  });
});

describe('a line of its own', () => {
  it.each([
    ['span', 'display:block', true],
    ['a', 'color: red; Display : FLEX', true],
    ['span', 'display: block !important', true],
    ['div', 'display:inline', false],
    ['p', 'display: contents;', false],
    ['p', 'display: inline-block', true],
    ['span', 'display: inline-block', false],
    ['li', 'display: inline', true],
    ['td', 'display: inline', true],
  ])('is for <%s style="%s">: %s', (name, style, own) => {
    expect(isBlock(element(name, { style }))).toBe(own);
  });
});

describe('bold', () => {
  it.each([
    ['b', {}],
    ['strong', {}],
    ['span', { style: 'color:red; font-weight: bold' }],
    ['span', { style: 'font-weight:700' }],
    ['p', { style: 'FONT-WEIGHT: Bolder' }],
  ])('is <%s> with %j', (name, attributes) => {
    expect(isBold(element(name, attributes))).toBe(true);
  });

  it.each([
    ['em', {}],
    ['span', { style: 'font-weight: 400' }],
    ['span', { style: 'font-weight: normal' }],
    ['p', {}],
  ])('is not <%s> with %j', (name, attributes) => {
    expect(isBold(element(name, attributes))).toBe(false);
  });
});

describe('hidden from every reader', () => {
  it.each([
    [{ hidden: '' }],
    [{ hidden: 'hidden' }],
    [{ style: 'display:none' }],
    [{ style: 'color: red; display : none !important' }],
    [{ style: 'visibility: hidden' }],
    [{ popover: '' }],
    [{ class: 'sr-only' }],
    [{ class: 'icon visually-hidden end' }],
    [{ class: 'screen-reader-text' }],
    [{ class: 'sr-only accordion' }],
    [{ style: 'position:absolute; clip: rect(0, 0, 0, 0)' }],
    [{ style: 'clip:rect(1px,1px,1px,1px)' }],
    [{ style: 'clip: rect(0 0 0 0); overflow: hidden' }],
    [{ style: 'position: absolute; clip-path: inset(50%)' }],
  ])('is an element with %j', (attributes) => {
    expect(isHidden(element('div', attributes))).toBe(true);
  });

  it('is a dialogue until it is opened', () => {
    expect(isHidden(element('dialog'))).toBe(true);
    expect(isHidden(element('dialog', { open: '' }))).toBe(false);
  });

  it.each([
    ['aria-hidden alone', { 'aria-hidden': 'true' }],
    ['text that the browser finds', { hidden: 'until-found' }],
    ['a collapsed section', { class: 'collapse', style: 'display: none' }],
    ['an accordion', { id: 'accordion-3', hidden: '' }],
    ['an expandable panel', { 'data-expandable': '', style: 'display:none' }],
    ['a tab panel', { role: 'tabpanel', hidden: '' }],
    ['a panel of tabs by class', { class: 'tab-pane', style: 'display:none' }],
    ['a declaration that only sounds alike', { style: 'border-display: none' }],
    ['another way to display', { style: 'display: block' }],
    ['a class that only sounds alike', { class: 'sr-only-focus hidden-border' }],
    ['what larger screens show', { class: 'sr-only md:not-sr-only' }],
    ['what is cut to a part', { style: 'clip: rect(0, 200px, 100px, 0)' }],
    ['what is cut to a shape', { style: 'clip-path: circle(40%)' }],
    ['an open dialogue', { open: '' }],
  ])('is not %s', (_, attributes) => {
    expect(isHidden(element('div', attributes))).toBe(false);
  });
});
