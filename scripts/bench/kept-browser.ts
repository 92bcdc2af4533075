import { access } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { visuallyHidden } from '../../src/core/extract/elements.js';

/** Gives the text that a browser shows for the declared part of a page. */
export interface Reader {
  read(html: string, declared: Declared): Promise<string>;
  close(): Promise<void>;
}

interface Declared {
  select: readonly string[];
  remove: readonly string[];
}

/** Pages send browsers without scripts elsewhere: that would end the reading. */
const refresh = /http-equiv\s*=\s*["']?refresh/gi;
const timeoutMs = 30_000;
const executable = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** No address is ever reached: names lead nowhere, and what is asked for by number meets a closed port. */
const withoutNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--no-sandbox',
];

/** Opens a browser without a network and without scripts; a sentence that says why where there is none. */
export async function openReader(): Promise<Reader | string> {
  const there = await access(executable).then(
    () => true,
    () => false,
  );
  if (!there) return `No Chromium at ${executable}: set CHROMIUM_PATH to where it is.`;

  const browser = await chromium.launch({ executablePath: executable, args: withoutNetwork });
  const page = await closedPage(browser);
  return {
    read: (html, declared) => readIn(page, html, declared),
    close: () => browser.close(),
  };
}

async function closedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
  context.setDefaultTimeout(timeoutMs);
  await context.route('**/*', (route) => route.abort());
  return context.newPage();
}

async function readIn(page: Page, html: string, declared: Declared): Promise<string> {
  await page.setContent(html.replace(refresh, 'data-$&'), { waitUntil: 'domcontentloaded' });
  await page.evaluate(showAll(hide([...declared.remove, ...notCompared])));
  return (await page.locator(outermost(declared.select)).allInnerTexts()).join('\n');
}

/** A string, since it runs in the page: this project's types know no `document`. */
function showAll(style: string): string {
  return `
    for (const sheet of document.styleSheets) sheet.disabled = true;
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.head.append(Object.assign(document.createElement('style'), {
      textContent: ${JSON.stringify(style)},
    }));
    undefined;
  `;
}

/** What `kept.ts` leaves out on both sides. */
const notCompared = ['noscript', 'select', 'datalist', ...visuallyHidden.map((name) => `.${name}`)];

function hide(selectors: readonly string[]): string {
  return `${selectors.join(',')} { display: none !important } * { text-transform: none !important }`;
}

function outermost(selectors: readonly string[]): string {
  const any = `:is(${selectors.join(',')})`;
  return `css=${any}:not(${any} *)`;
}
