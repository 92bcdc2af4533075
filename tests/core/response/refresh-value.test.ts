import { describe, expect, it } from 'vitest';
import { parseRefresh } from '../../../src/core/response/refresh-value.js';

describe('the value of a refresh', () => {
  it.each([
    ['0; url=/new', 0, '/new'],
    ['0;URL=/new', 0, '/new'],
    ['  5 ;  Url = "/new" ', 5, '/new'],
    ["0;url='/a b'", 0, '/a b'],
    ['0;url="/new" and more', 0, '/new'],
    ['0;url="/new', 0, '/new'],
    ['0, /new', 0, '/new'],
    ['3 /new', 3, '/new'],
    ['0.5; url=/new', 0, '/new'],
    ['.5; url=/new', 0, '/new'],
    ['0; url=/new?url=/other', 0, '/new?url=/other'],
    ['300', 300, ''],
    ['300;', 300, ''],
    ['0; url=', 0, ''],
  ])('%j', (value, delayS, target) => {
    expect(parseRefresh(value)).toEqual({ delayS, target });
  });

  it.each([undefined, '', 'url=/new', '-1; url=/new', 'soon; url=/new', '5url=/new'])(
    'is none: %j',
    (value) => {
      expect(parseRefresh(value)).toBeNull();
    },
  );
});
