import { type AnyNode, type Element, isTag } from 'domhandler';
import { headingLevel } from '../elements.js';
import { isMain, type Measure, measured, saysSomething } from './measures.js';
import type { PageTitle } from './page-title.js';

/** What surrounds a text, by element and by role (ARIA in HTML). */
const elements = new Set(['nav', 'footer', 'aside', 'search']);
const roles = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'listbox',
  'dialog',
  'alertdialog',
]);

/** Names that only notices about cookies have. */
const consentName =
  /(?:^|[\s_-])(?:onetrust|cookiebot|cybotcookiebot\w{0,30}|usercentrics|didomi|iubenda-cs|osano-cm|cmplz|cky|qc-cmp2?|cmpbox|truste|evidon|termly|klaro)(?:$|[\s_-])|sp_message_|cookie[-_]?(?:banner|bar|consent|popup|modal|dialog|wall|overlay|law)|consent[-_]?(?:banner|bar|popup|modal|dialog|wall|overlay|manager)/i;
/** What lies over a page. */
const overlay = /(?:^|\s)(?:modal|pop-?up|lightbox|off-?canvas|toast|snackbar|drawer)(?:$|\s)/i;
const fixed = /(?:^|;)\s*position\s*:\s*fixed/i;
/** Parts of a page that have no element of their own in HTML. Ids also name the sections of a text: “share”, “comments”. */
const part =
  /(?:^|\s)(?:(?:site|page|global|main|app|blog|post|article)[-_]{1,2})?(?:footer|navbar|topbar|side-?bar|breadcrumbs?)(?:$|\s)/i;
const partByClass =
  /(?:^|\s)(?:comments|comments?-(?:area|list|section|form)|related|related-(?:articles|posts|content|stories|pages)|newsletter|newsletter-(?:signup|form|box)|share-(?:buttons|links|bar)|social-(?:share|links|media|icons)|skip-link|search-(?:form|box|bar)|language-(?:switcher|selector|menu)|author-(?:bio|box))(?:$|\s)/i;

/** More than that is the text of the page, whatever it is called. */
const nearlyAll = 0.9;
const mostOfIt = 0.5;

/**
 * The elements that surround the main text or lie over it. `measures` are those of the whole page. One that holds what
 * the page calls its main text or its title is none by its name alone, nor is one that holds nearly everything.
 */
export function frameOf(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  title: PageTitle,
): Set<AnyNode> {
  const all = measured(measures, body);
  const frame = new Set<AnyNode>();
  const inText = new Set<Element>();
  for (const [element, own] of measures) {
    const { parent } = element;
    if (element === body || !parent || !isTag(parent)) continue;
    if (frame.has(parent)) {
      // Whatever is below it goes with it.
      frame.add(element);
      continue;
    }
    if (inText.has(parent) || isText(element)) inText.add(element);
    const share = own.letters / Math.max(all.letters, 1);
    if (isFrame(element, own, { share, inText: inText.has(element), all, title }))
      frame.add(element);
  }
  return frame;
}

/** Whether an element surrounds a text by what it is, whatever is in it. */
export function isAround({ name, attribs }: Element): boolean {
  return elements.has(name) || roles.has(attribs.role ?? '');
}

function isText(element: Element): boolean {
  return isMain(element) || element.name === 'article';
}

interface Around {
  /** The element's share of the page's letters. */
  share: number;
  inText: boolean;
  all: Measure;
  title: PageTitle;
}

function isFrame(element: Element, own: Measure, around: Around): boolean {
  const { name, attribs } = element;
  const { share, inText, all, title } = around;
  if (share > nearlyAll) return false;
  if (isAround(element)) return true;
  if (attribs['aria-modal'] === 'true' || name === 'dialog') return true;
  if (attribs.role === 'banner' || (name === 'header' && !inText)) {
    // It may hold the title of the text.
    return own.titles === 0 || own.titles < all.titles || title.isElsewhere(element, 'outside');
  }
  // Where nothing is seen, it may be the whole page until scripts show it.
  const isOpen =
    saysSomething(own) && !own.hasMain && own.titles === 0 && headingLevel(element) === 0;
  return isOpen && isFrameByName(attribs, share);
}

function isFrameByName(
  { id = '', class: classes = '', style = '' }: Record<string, string>,
  share: number,
) {
  if (id === '' && classes === '' && style === '') return false;
  if (consentName.test(id) || consentName.test(classes)) return true;
  if (share > mostOfIt) return false;
  return (
    [id, classes].some((name) => overlay.test(name) || part.test(name)) ||
    partByClass.test(classes) ||
    fixed.test(style)
  );
}
