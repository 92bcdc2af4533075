import { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { isHidden } from '../../../src/core/extract/visibility.js';

const element = (name: string, attributes: Record<string, string> = {}) =>
  new Element(name, attributes);

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
