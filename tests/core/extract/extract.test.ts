import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/core/extract/extract.js';
import { clausesOf, found, line, pageUrl, read, readMain } from './reading.js';

describe('a page', () => {
  it('becomes clauses in reading order', () => {
    const html = `<h1>Privacy Policy</h1><p>Effective November 3, 2025</p>
      <h2>1. Data We Collect</h2><p>You provide data.</p>
      <ul><li>Name</li><li>Résumé</li></ul>
      <h2>2. How We Use Your Data</h2><p>We use it.</p>`;
    expect(clausesOf(html)).toEqual([
      'h1 Privacy Policy',
      'p Effective November 3, 2025',
      'h2 1. Data We Collect',
      'p You provide data.',
      'li1 Name',
      'li1 Résumé',
      'h2 2. How We Use Your Data',
      'p We use it.',
    ]);
  });

  it('gives each clause the headings above it', () => {
    const html =
      '<h1>Policy</h1><h2>1. Data</h2><h3>1.1 Yours</h3><p>one</p><h2>2. Use</h2><p>two</p>';
    const { clauses } = readMain(html).text;
    expect(clauses.map(({ section }) => section)).toEqual([
      [],
      [],
      ['1. Data'],
      ['1. Data', '1.1 Yours'],
      [],
      ['2. Use'],
    ]);
  });

  it('counts its words', () => {
    expect(readMain('<h2>Your data</h2><p>We share it.</p>').text.words).toBe(5);
  });
});

describe('a separate title', () => {
  const select = ['.title', 'article'];

  it('is the title, whatever its level', () => {
    const html = '<h3 class="title">AI and you</h3><p>frame</p><article><h2>Use</h2>We.</article>';
    expect(found(read(html, { select })).text.clauses.map(line)).toEqual([
      'h1 AI and you',
      'h2 Use',
      'p We.',
    ]);
  });

  it('is in no section', () => {
    const html = '<h3 class="title">AI and you</h3><article>One.<h2>Use</h2>Two.</article>';
    const { clauses } = found(read(html, { select })).text;
    expect(clauses.map(({ section }) => section)).toEqual([[], [], [], ['Use']]);
  });

  it('is not a title when there is more next to it', () => {
    const html = '<div class="title"><h3>AI</h3><p>By us</p></div><article>We.</article>';
    expect(found(read(html, { select })).text.clauses.map(line)).toEqual([
      'h3 AI',
      'p By us',
      'p We.',
    ]);
  });

  it('is no title when it is all there is', () => {
    expect(found(read('<h3 class="title">AI</h3>', { select })).text.clauses.map(line)).toEqual([
      'h3 AI',
    ]);
  });
});

describe('a page that a mirror answers', () => {
  it('gives the same text, its own fragments included', () => {
    const html = '<main><p><a href="#data">data</a> <a href="/help">help</a></p></main>';
    const mirrored = found(read(html, { from: `${pageUrl}/?mirror` }));
    expect(mirrored.text.digest).toBe(found(read(html)).text.digest);
  });
});

describe('a text', () => {
  it('has digests that follow from its clauses', () => {
    const { text } = readMain('<p>We share <a href="/a">data</a>.</p>');
    expect(toText(text.clauses)).toEqual(text);
  });
});
