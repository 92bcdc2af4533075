import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { documentation, type Page } from '../../scripts/drift/pages.js';

const top = fileURLToPath(new URL('../..', import.meta.url));
const pages = await documentation(top);

it.each(pages)('every link in $file leads to a file, and to a heading in it', async (page) => {
  const dead = await Promise.all(
    linksIn(page).map(async (link) => ((await leadsSomewhere(page, link)) ? [] : [link])),
  );
  expect(dead.flat()).toEqual([]);
});

it('a decision can be found under its number, and none is missing', () => {
  const numbers = pages
    .map(({ file }) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1])
    .filter((number) => number !== undefined);
  expect(numbers).not.toEqual([]);
  expect(numbers.map(Number)).toEqual(numbers.map((_, i) => i + 1));
});

/** Links within the repository; what stands in code is none. */
function linksIn({ markdown }: Page): string[] {
  const prose = markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/i.test(link));
}

async function leadsSomewhere(page: Page, link: string): Promise<boolean> {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(top, page.file) : join(top, dirname(page.file), path);
  // A file that lies outside of the repository is not there for those who clone it.
  if (relative(top, target).startsWith('..')) return false;
  const there = await access(target).then(
    () => true,
    () => false,
  );
  if (!there || anchor === undefined) return there;
  return headingsIn(await readFile(target, 'utf8')).includes(anchor);
}

/** As the forge makes anchors of headings. */
function headingsIn(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
