/* Text escaped for CommonMark, so that no character acts as markup. */

/** Other schemes, such as `javascript:`, could run in a page that shows the Markdown. */
const linkable = /^(?:https?|mailto|tel):/i;

export function isLinkable(href: string): boolean {
  return linkable.test(href);
}

export function linked(words: string, href: string): string {
  return `[${inline(words || href)}](<${target(href)}>)`;
}

/** CommonMark 6.3: a target between `<` and `>` must not contain these characters, a backslash or a line break. */
function target(href: string): string {
  return href.replace(/[<>\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** CommonMark 2.4: a backslash escapes any ASCII punctuation. `~` and `|` matter in GitHub's dialect. */
export function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&~|!#]/g, '\\$&');
}

/** Characters that mean a list, a rule or an underlined heading only at the start of a line. */
export function atLineStart(text: string): string {
  return text.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
