import { describe, expect, it } from 'vitest';
import { clausesOf, type Reading, readMain } from './reading.js';

const bold = (text: string) => `<p><b>${text}</b></p>`;
const text = '<p>We share your data with those who help us.</p>';
const headings = (inner: string, reading: Reading = {}) =>
  clausesOf(inner, reading).filter((clause) => clause.startsWith('h'));
const sectionsIn = (inner: string, reading: Reading = {}) =>
  readMain(inner, reading).text.clauses.map(({ section }) => section);

describe('a line in bold that is no heading', () => {
  it.each([
    ['a sentence', 'We do not sell your personal data.'],
    ['a long sentence', `Nothing in this part takes away ${'any right '.repeat(6)}that you have.`],
    ['several sentences', 'Welcome! Please read these terms.'],
    ['a warning', 'PLEASE READ THIS SECTION CAREFULLY.'],
    ['a note', 'Please note: these terms limit what we owe you.'],
    ['an address behind a label', 'Contact: privacy@example.com'],
    ['a telephone number behind a label', 'Phone: 555 0100 200'],
    ['an address', 'privacy@example.com'],
    ['the address of a page', 'https://example.com/opt-out'],
    ['a telephone number', '+1 (555) 010-0200'],
    ['a date', 'March 3, 2024'],
    ['a date with a label', 'Last updated: March 3, 2024'],
    ['a label in front of text', 'We share the following data:'],
  ])('is %s', (_, line) => {
    expect(headings(`<h2>Data</h2>${bold(line)}${text}`)).toEqual(['h2 Data']);
    expect(sectionsIn(`<h2>Data</h2>${bold(line)}${text}`).at(-1)).toEqual(['Data']);
  });

  it.each([
    ['zh', '我们不会出售您的个人信息。'],
    ['zh', '1.2 我们不会出售您的个人信息，也不会将其提供给他人。'],
    ['ja', '当社はお客様の個人情報を販売しません。'],
    ['hi', 'हम आपका डेटा नहीं बेचते।'],
  ])('is a sentence in %s', (language, line) => {
    expect(headings(bold(line) + text, { language })).toEqual([]);
  });

  it('is a label with its value, where the label comes again', () => {
    const line = (basis: string) => bold(`Legal basis: ${basis}`) + text;
    expect(headings(line('consent') + line('contract'))).toEqual([]);
  });
});

describe('a line in bold that is a heading', () => {
  it.each([
    'Your choices',
    'What do we collect?',
    'Usage data.',
    'Cookies, pixels, etc.',
    'If you live in France...',
    '3. We share your data with others.',
    'Section 4: Sharing',
    'Part B: Terms for businesses',
    'Cookies: what they are',
    'Example Inc.',
    'Act of 3 March 2024 on Data',
  ])('%s', (line) => {
    expect(headings(bold(line) + text)).toEqual([`h7 ${line}`]);
  });

  it('may end with a full stop where headings do', () => {
    const lines = ['Data that you give to us.', 'Rights.', 'Data that others give to us.', 'More.'];
    expect(headings(lines.map((line) => bold(line) + text).join(''))).toHaveLength(4);
  });

  it('is told from two sentences in bold, which are no style of headings', () => {
    const lines = ['We never sell your data to anybody.', 'PLEASE READ THIS NOTICE CAREFULLY.'];
    const inner = [...lines, 'Your choices'].map((line) => bold(line) + text).join('');
    expect(headings(inner)).toEqual(['h7 Your choices']);
  });

  it('may be a date where versions are listed', () => {
    const lines = ['March 3, 2024', 'May 25, 2018'];
    expect(headings(lines.map((line) => bold(line) + text).join(''))).toHaveLength(2);
  });

  it('stands right above another one', () => {
    const inner = `${bold('Sharing')}${bold('3.1 With partners')}${text}${bold('Rights')}${text}`;
    expect(headings(inner)).toEqual(['h7 Sharing', 'h7 3.1 With partners', 'h7 Rights']);
    expect(headings(`${bold('1. Data')}${bold('2. Rights')}${text}`)).toHaveLength(2);
  });

  it('comes again in every part', () => {
    const part = (name: string) =>
      `${bold(name)}${bold('Summary')}${text}${bold('In full')}${text}`;
    expect(headings(part('Ads') + part('Payments') + part('Games'))).toHaveLength(9);
  });

  it('is linked to itself', () => {
    const line = (name: string) => bold(`<a href="#${name}">${name}</a>`) + text;
    expect(headings(line('Data') + line('Rights') + line('Contact'))).toHaveLength(3);
  });
});

describe('a table of contents in bold', () => {
  const names = ['How we collect data', 'How we use cookies', 'How we share data'];
  const parts = names.map((name) => bold(name) + text).join('');
  const realParts = names.map((name) => `<h3>${name}</h3>${text}`).join('');
  const numbered = names.map((name, i) => `${i + 1}. ${name}`);
  const numberedParts = numbered.map((name) => bold(name) + text).join('');

  it.each([
    ['in paragraphs', names.map(bold).join(''), parts],
    ['in one paragraph', bold(names.join('<br>')), parts],
    ['with numbers', numbered.map(bold).join(''), numberedParts],
    ['with numbers, in one paragraph', bold(numbered.join('<br>')), numberedParts],
    ['with numbers that the headings lack', numbered.map(bold).join(''), parts],
    ['with pages', names.map((name, i) => bold(`${name} …… ${i + 2}`)).join(''), parts],
    ['of links', names.map((name) => bold(`<a href="#x">${name}</a>`)).join(''), parts],
    ['above real headings', names.map(bold).join(''), realParts],
  ])('is not the section of what follows: %s', (_, contents, rest) => {
    const [first, ...others] = sectionsIn(`<h1>Privacy</h1>${contents}${text}${rest}`);
    const introduction = readMain(`<h1>Privacy</h1>${contents}${text}${rest}`).text.clauses.find(
      ({ text }) => text.startsWith('We share your data with those'),
    );
    expect(first).toEqual([]);
    expect(others.length).toBeGreaterThan(3);
    expect(introduction?.section).toEqual([]);
  });

  it('leaves the headings that it lists', () => {
    const clauses = clausesOf(names.map(bold).join('') + parts);
    expect(clauses.filter((clause) => clause.startsWith('h'))).toEqual(
      names.map((name) => `h7 ${name}`),
    );
    expect(clauses.slice(0, 3)).toEqual(names.map((name) => `p ${name}`));
  });

  it('is none of the lines that have text of their own', () => {
    expect(headings(numberedParts)).toHaveLength(3);
  });

  it('has lines that begin again as text', () => {
    const contents =
      '<p><b>1.我们如何收集信息<br>2.我们如何使用cookie<br>3.我们如何共享信息</b></p>';
    const rest = '<p>1. 我们收集您的姓名。</p><p>2. 我们使用您的姓名。</p>';
    for (const one of [contents, contents.replaceAll('<br>', '</b></p><p><b>')]) {
      expect(sectionsIn(one + rest, { language: 'zh' }).every(({ length }) => length === 0)).toBe(
        true,
      );
    }
  });

  it('has a heading that is not the section of what follows the list', () => {
    const list = `<ul>${names.map((name) => `<li><a href="#x">${name}</a></li>`).join('')}</ul>`;
    const rest = names.map((name) => `<h2>${name}</h2>${text}`).join('');
    expect(sectionsIn(`${bold('In this policy')}${list}${text}${rest}`)[4]).toEqual([]);
  });

  it('has a label in bold above two lines in bold', () => {
    const [one = '', two = ''] = names;
    const rest = [one, two].map((name) => `<h2>${name}</h2>${text}`).join('');
    const contents = [bold('Contents'), bold(one), bold(two)].join('');
    expect(sectionsIn(`<h1>Privacy</h1>${contents}${text}${rest}`)[4]).toEqual([]);
  });

  it('is found in linear time', () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      bold(`${i}. Part <a href="#${i}">x</a>`),
    ).join('');
    expect(headings(many + many).length).toBeGreaterThan(0);
    expect(headings(bold('1. a 2. b 3. c').repeat(5_000))).toEqual([]);
  });
});
