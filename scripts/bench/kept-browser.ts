import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { visuallyHidden } from '../../src/core/extract/hidden/class-names.js';
import { correct, type HiddenText } from './kept-page.js';

/** Returns what a browser shows of the declared part of a page. */
export interface Reader {
  read(html: string, declared: Declared): Promise<Shown>;
  close(): Promise<void>;
}

export interface Shown {
  /** Its `innerText`. */
  plain: string;
  /** What the page says: see `correct`. The words of pictures and fields are between `marks`. */
  corrected: string;
  /** What it hides, and why. */
  hidden: readonly HiddenText[];
}

interface Declared {
  select: readonly string[];
  remove: readonly string[];
}

/** Pages redirect browsers without scripts elsewhere, which would end the reading. */
const refresh = /http-equiv\s*=\s*["']?refresh/gi;
const timeoutMs = 30_000;
const execute = promisify(execFile);
const executable = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A network namespace of its own, with nothing in it. */
const alone = ['--map-root-user', '--net', '--'];

/** Nothing is requested over a network, and names resolve to nothing. */
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--no-sandbox',
];

/** Opens a browser without a network and without scripts; if that is not possible, returns a sentence that says why. */
export async function openReader(): Promise<Reader | string> {
  if (!(await works(executable, ['--version']))) {
    return `There is no Chromium at ${executable}; set CHROMIUM_PATH to its path.`;
  }
  if (!(await works('unshare', [...alone, 'true']))) {
    return 'unshare cannot isolate a process from the network here, and Chromium must not be started with one.';
  }
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-browser-'));
  const browser = await chromium.launch({
    executablePath: await wrapperIn(folder),
    args: offline,
  });
  const page = await closedPage(browser);
  return {
    read: (html, declared) => readIn(page, html, declared),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  return execute(command, args).then(
    () => true,
    () => false,
  );
}

/**
 * Starts Chromium where there is no network at all: whatever its flags, it contacts an outside address to find out
 * whether there is IPv6. It is controlled through a pipe.
 */
async function wrapperIn(folder: string): Promise<string> {
  const wrapper = join(folder, 'chromium-alone');
  const command = `exec unshare ${alone.join(' ')} '${executable}' "$@"`;
  await writeFile(wrapper, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  return wrapper;
}

async function closedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
  context.setDefaultTimeout(timeoutMs);
  await context.route('**/*', (route) => route.abort());
  return context.newPage();
}

async function readIn(page: Page, html: string, declared: Declared): Promise<Shown> {
  await page.setContent(html.replace(refresh, 'data-$&'), { waitUntil: 'domcontentloaded' });
  await page.evaluate(showAll(hide([...declared.remove, ...notCompared])));
  const shown = page.locator(outermost(declared.select));
  const plain = (await shown.allInnerTexts()).join('\n');
  const hidden = (await page.evaluate(correct(visuallyHidden, declared.remove))) as HiddenText[];
  return { plain, corrected: (await shown.allInnerTexts()).join('\n'), hidden };
}

/** A string, because it runs in the page: this project's types have no `document`. */
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
