/*
 * What runs in the browser. It is a string, because this project's types have no `document`.
 */

/** Marks where the words of pictures and fields begin and end: code points for private use. */
export const marks = {
  picture: ['\uE000', '\uE001'],
  field: ['\uE002', '\uE003'],
} as const;

const anyMark = new RegExp(`[${Object.values(marks).flat().join('')}]`, 'g');

export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** Why a browser does not show words, for each text that it hides. */
export interface HiddenText {
  because: string;
  text: string;
}

/**
 * Changes a page so that `innerText` is what the page says: without words that are struck out or cannot be seen, with
 * those of pictures, of links that have nothing else, and of fields, and with spaces around raised and lowered words unless they are the letters of an
 * ordinal. The value is what was taken out, and what the page hides by itself: a list of `HiddenText`.
 */
export function correct(visuallyHidden: readonly string[], remove: readonly string[]): string {
  return `(() => {
    const hidden = [];
    const hide = (element, because) => {
      hidden.push({ because, text: element.textContent });
      element.style.setProperty('display', 'none', 'important');
    };
    const removed = ${JSON.stringify(remove.join(','))};
    const write = (element, [from, to], words) => {
      if (removed && element.closest(removed)) return;
      if (!words || !words.trim()) return;
      // A picture of a sign, as in “privacy[@]example.com”, parts no words.
      const gap = /[\\p{L}\\p{N}]/u.test(words) ? ' ' : '';
      element.before(gap + from + words.trim() + to + gap);
    };
    const marks = ${JSON.stringify(marks)};

    for (const element of document.querySelectorAll('img[alt], svg, [role=img]')) {
      if (!element.getClientRects().length || element.parentElement.closest('svg, [role=img]')) continue;
      const title = element.localName === 'svg' ? element.querySelector('title')?.textContent : '';
      const label = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? title;
      write(element, marks.picture, label);
    }
    for (const element of document.querySelectorAll('a[href][aria-label]')) {
      const isEmpty = element.firstElementChild && !element.innerText.trim();
      if (isEmpty) write(element, marks.picture, element.getAttribute('aria-label'));
    }
    for (const element of document.querySelectorAll('textarea, select, input')) {
      const isText = !element.matches('input') || /^(|text|email|url|tel|search|number|date)$/.test(element.getAttribute('type') ?? '');
      const value = element.matches('select') ? element.selectedOptions[0]?.textContent : element.value;
      if (isText && !element.closest('[hidden]')) write(element, marks.field, value);
    }
    for (const element of document.querySelectorAll('sup, sub')) {
      const before = element.previousSibling?.textContent ?? '';
      const isOrdinal = /\\d\\s*$/.test(before) && /^\\s*[\\p{L}ªº.]{1,4}\\s*$/u.test(element.textContent);
      if (!isOrdinal) { element.before(' '); element.after(' '); }
    }
    for (const element of document.querySelectorAll('[style], [hidden], del, s, strike')) {
      const style = getComputedStyle(element);
      if (style.display === 'none') hidden.push({ because: 'collapsed or hidden', text: element.textContent });
      else if (style.visibility !== 'visible') hidden.push({ because: 'invisible', text: element.textContent });
      else if (style.textDecorationLine.includes('line-through')) hide(element, 'struck out');
      else if (style.opacity === '0') hide(element, 'transparent');
      else if (parseFloat(style.fontSize) === 0) hide(element, 'of no size');
      else if (isClipped(style)) hide(element, 'clipped');
      else if (isOffScreen(element, style)) hide(element, 'off the screen');
    }
    for (const element of document.querySelectorAll(${JSON.stringify(visuallyHidden.map((name) => `.${name}`).join(','))})) {
      hidden.push({ because: 'for screen readers', text: element.textContent });
    }
    return hidden;

    function isClipped({ clip, clipPath, position }) {
      return /^rect\\((?:[01](?:px)?[, ]*){4}\\)$/.test(clip) && position !== 'static' || /^inset\\((?:50|100)%/.test(clipPath);
    }

    function isOffScreen(element, { position, textIndent }) {
      if (parseFloat(textIndent) < -900) return true;
      const { right, bottom, width, height } = element.getBoundingClientRect();
      return position !== 'static' && width > 0 && height > 0 && (right < 0 || bottom + scrollY < 0);
    }
  })()`;
}
