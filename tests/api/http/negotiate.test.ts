import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/api/http/negotiate.js';

const offered = ['application/json', 'text/plain', 'text/markdown'] as const;

describe('the format that Accept likes best', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['TEXT/Markdown; charset=utf-8', 'text/markdown'],
    ['text/*', 'text/plain'],
    ['text/*;q=0.5, text/markdown', 'text/markdown'],
    ['text/plain;q=0.3, text/markdown;q=0.4', 'text/markdown'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['application/json;q=0, */*', 'text/plain'],
    ['text/html', null],
    ['text/plain;q=0', null],
    ['text/plain;q=2', null],
    ['text/plain;q=x', null],
    [',;q=1,', null],
  ])('of %j is %s', (accept, expected) => {
    expect(negotiate(accept, offered)).toBe(expected);
  });
});
