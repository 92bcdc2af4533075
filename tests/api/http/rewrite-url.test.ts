import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteUrl } from '../../../src/api/http/rewrite-url.js';
import { clauseUrl, documentUrl, versionUrl } from '../../../src/core/api-urls.js';
import { runs } from '../../runs.js';
import { blamed, open } from '../harness.js';

describe('the address of a document', () => {
  it.each([
    ['/documents', '/documents'],
    ['/documents/', '/documents/'],
    ['/documents?x=1', '/documents?x=1'],
    ['/changes/a/b', '/changes/a/b'],
    ['/documents/linkedin/privacy-policy', '/documents/linkedin%2Fprivacy-policy'],
    ['/documents/linkedin/privacy-policy/', '/documents/linkedin%2Fprivacy-policy'],
    ['/documents/linkedin%2Fprivacy-policy', '/documents/linkedin%2Fprivacy-policy'],
    ['/documents/linkedin%2fhelp/a1?b=/c/', '/documents/linkedin%2fhelp%2Fa1?b=/c/'],
    ['/documents/linkedin/help/a1/versions', '/documents/linkedin%2Fhelp%2Fa1/versions'],
    ['/documents/a/b/versions/ver_1?x=/y', '/documents/a%2Fb/versions/ver_1?x=/y'],
    ['/documents/a/b/compare?from=a/b&to=c', '/documents/a%2Fb/compare?from=a/b&to=c'],
    ['/documents/linkedin/help/a1/clauses/cl_1', '/documents/linkedin%2Fhelp%2Fa1/clauses/cl_1'],
    [
      '/documents/linkedin%2Fhelp%2Fa1/clauses/cl_1',
      '/documents/linkedin%2Fhelp%2Fa1/clauses/cl_1',
    ],
    ['/documents/a/clauses', '/documents/a%2Fclauses'],
    ['/documents/a/clauses/versions', '/documents/a%2Fclauses/versions'],
    ['/documents/a/clauses/versions/ver_1', '/documents/a%2Fclauses/versions/ver_1'],
    ['/documents/a/clauses/compare?from=b', '/documents/a%2Fclauses/compare?from=b'],
    ['/documents/a/clauses/clauses/cl_1', '/documents/a%2Fclauses/clauses/cl_1'],
    ['/documents/a/versions/clauses/cl_1', '/documents/a%2Fversions/clauses/cl_1'],
    ['/documents/clauses/cl_1', '/documents/clauses%2Fcl_1'],
    ['/documents/a/b?at=2025-01-01', '/documents/a%2Fb?at=2025-01-01'],
    ['/documents/versions', '/documents/versions'],
    ['/documents/compare', '/documents/compare'],
    ['/documents/a//b', '/documents/a%2F%2Fb'],
    ['/documents/a/b#c/d', '/documents/a%2Fb#c/d'],
    ['/documents/%zz/b', '/documents/%zz%2Fb'],
    ['http://proxy.test/documents/a/b', '/documents/a%2Fb'],
  ])('is routed from %s as %s', (asked, routed) => {
    expect(rewriteUrl(asked)).toBe(routed);
  });

  it('that an answer links to leads back to the same id, whatever segments the id has', () => {
    const segment = fc.constantFrom('versions', 'clauses', 'compare', 'help', 'a 1', '%', 'é', '?');
    const id = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(id, (id) => {
        const segments = (url: string) =>
          rewriteUrl(url).split('/').slice(1).map(decodeURIComponent);
        expect(segments(documentUrl('', id))).toEqual(['documents', id]);
        expect(segments(versionUrl('', id, 'ver_1'))).toEqual([
          'documents',
          id,
          'versions',
          'ver_1',
        ]);
        expect(segments(clauseUrl('', id, 'cl_1'))).toEqual(['documents', id, 'clauses', 'cl_1']);
      }),
      runs,
    );
  });

  it('that Node took is never too long to be rewritten at once', () => {
    const long = `/documents/${'a/'.repeat(20_000)}`;
    expect(rewriteUrl(long)).toBe(`/documents/${Array(20_000).fill('a').join('%2F')}`);
  });

  it.each([
    ['/documents/%zz', 400, ['path']],
    ['/documents/%', 400, ['path']],
    ['/documents/%E0%A4%A', 400, ['path']],
    ['/documents/a%00b', 400, ['id']],
    ['/documents/linkedin%252Fprivacy-policy', 404, ['id']],
    ['/documents/linkedin//privacy-policy', 404, ['id']],
    [`/documents/${'x'.repeat(250)}`, 400, ['id']],
    [`/documents/${'x'.repeat(400)}`, 414, []],
  ])('%s is refused with %i', async (url, status, fields) => {
    const { get } = await open();
    const response = await get(url);
    expect(response.statusCode).toBe(status);
    expect(blamed(response)).toEqual(fields);
  });
});
