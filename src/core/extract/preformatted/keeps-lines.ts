import { type Element, isTag, type ParentNode } from 'domhandler';
import { declarationsIn } from '../inline-style.js';

/** HTML Living Standard, section 15.3.3. */
const keepingByName = new Set(['listing', 'plaintext', 'pre', 'xmp']);
/** Class names of Tailwind CSS that do nothing but this. */
const keepingClass = /(?:^|\s)whitespace-(?:pre|pre-line|pre-wrap|break-spaces)(?:\s|$)/;
const joiningClass = /(?:^|\s)whitespace-(?:normal|nowrap)(?:\s|$)/;
const mayDeclare = /white-space/i;
const properties = new Set(['white-space', 'white-space-collapse']);
/** Values of `white-space` and `white-space-collapse` (CSS Text Level 4, section 3). */
const keeping = new Set('pre pre-wrap pre-line break-spaces preserve preserve-breaks'.split(' '));
const joining = new Set('normal nowrap wrap collapse preserve-spaces initial'.split(' '));
const inheriting = new Set(['inherit', 'unset']);
/** Browsers build no deeper trees. */
const mostAncestors = 512;

/** Whether line ends in an element's text are kept, as in `pre`; null if that is as around it. */
export function keepsLines({ name, attribs }: Element): boolean | null {
  const { style, class: classes } = attribs;
  let keeps: boolean | null = keepingByName.has(name) ? true : null;
  if (classes?.includes('whitespace-')) {
    if (joiningClass.test(classes)) keeps = false;
    if (keepingClass.test(classes)) keeps = true;
  }
  return style !== undefined && mayDeclare.test(style) ? styled(style, keeps) : keeps;
}

/** What a style makes of `keeps`. The last declaration that browsers understand counts. */
function styled(style: string, keeps: boolean | null): boolean | null {
  let found = keeps;
  for (const { name, value } of declarationsIn(style)) {
    if (!properties.has(name)) continue;
    const words = value.toLowerCase().split(/\s+/);
    if (words.some((word) => keeping.has(word))) found = true;
    else if (words.some((word) => joining.has(word))) found = false;
    else if (words.some((word) => inheriting.has(word))) found = null;
  }
  return found;
}

/** Whether line ends are kept around an element. */
export function keepsLinesAround(element: Element): boolean {
  let above: ParentNode | null = element.parent;
  for (let i = 0; above && isTag(above) && i < mostAncestors; i++) {
    const keeps = keepsLines(above);
    if (keeps !== null) return keeps;
    above = above.parent;
  }
  return false;
}
