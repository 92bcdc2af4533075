import type { Element } from 'domhandler';
import { isDisplayed } from './style.js';

/** Class names with which frameworks hide what pops up, until they add another; and parts of them, to rule most out. */
const parts = ['mod', 'offcanvas', 'reveal', 'mfp-hide'];
const closed = /(?:^|\s)(?:modal|uk-modal|reveal|remodal|mfp-hide|offcanvas|uk-offcanvas)(?:\s|$)/;
const opened =
  /(?:^|[\s-])(?:show|shown|in|open|opened|active|visible|is-open|is-active|is-visible|block|flex)(?:\s|$)/;
const popsUp = /(?:^|[\s_-])(?:modal|popup|pop-up|dialog|lightbox)(?:[\s_-]|$)/i;
const dialogs = new Set(['dialog', 'alertdialog']);

/** Whether an element is a dialogue that waits to be opened. */
export function isClosedModal({ attribs }: Element): boolean {
  const { class: classes = '', role = '' } = attribs;
  const mayBe = role.endsWith('dialog') || parts.some((part) => classes.includes(part));
  if (!mayBe && attribs['aria-hidden'] !== 'true') return false;
  if (attribs['aria-hidden'] === 'true') {
    const isDialog = dialogs.has(role) || attribs['aria-modal'] === 'true' || popsUp.test(classes);
    if (isDialog) return true;
  }
  return closed.test(classes) && !opened.test(classes) && !isDisplayed(attribs);
}
