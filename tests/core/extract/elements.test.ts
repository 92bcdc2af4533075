import { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { headingLevel, isBlock, isBold } from '../../../src/core/extract/elements.js';

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
