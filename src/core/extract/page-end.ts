/** Pages may end with a few comments and scripts after the closing tags. */
const closingTagsWithin = 4096;

/** Whether a page has the end tag of its `html` or `body`, so that nothing of it is missing. */
export function closesPage(html: string): boolean {
  return /<\/(html|body)\s*>/i.test(html.slice(-closingTagsWithin));
}
