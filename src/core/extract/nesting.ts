import { DomHandler, type Element, isTag } from 'domhandler';
import { folded } from './unfold/unfold.js';

/* HTML Living Standard, sections 13.1.2 and 13.1.2.4. */
const withoutEnd = new Set(
  `area base basefont bgsound br col embed frame hr image img input keygen link meta param source track
  wbr`.split(/\s+/),
);
const endMayBeLeftOut = new Set(
  `html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rtc
  rp`.split(/\s+/),
);
const tableParts = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);
const insideTables = new Set(
  'table tbody thead tfoot tr td th caption colgroup col script style template form input'.split(
    ' ',
  ),
);
/** Where parts of tables are allowed; elsewhere their tags are ignored. */
const parentsOfParts: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['tr'])],
  ['th', new Set(['tr'])],
  ['tr', tableParts],
  ['tbody', new Set(['table'])],
  ['thead', new Set(['table'])],
  ['tfoot', new Set(['table'])],
  ['caption', new Set(['table'])],
]);
const wordless = new Set(['script', 'style', 'link', 'meta', 'noscript', 'svg', 'iframe']);
/** What follows the end of the page belongs to its body; another page that follows has to be merged with it. */
const pageParts = new Set(['html', 'head', 'body']);
/* HTML Living Standard, sections 13.2.6.5 and 13.2.6.2 (integration points). */
const foreignRoots = new Set(['svg', 'math']);
const htmlInForeign = new Set(['foreignobject', 'desc', 'title', 'annotation-xml']);
/** A start tag that ends what is not HTML, wherever that began. */
const endsForeign = new Set(
  `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
  nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`.split(/\s+/),
);
/** If one of these is closed while a block in it is open, htmlparser2 also closes the block, but browsers do not. */
const holdsNoBlock = new Set(
  'a abbr b bdi bdo big cite code em font i label mark p q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** The elements that may be misplaced anywhere, or that say something about the page. All others need no look. */
const watched = new Set([
  ...pageParts,
  ...parentsOfParts.keys(),
  ...headings,
  ...foreignRoots,
  ...htmlInForeign,
  ...folded,
  'a',
  'base',
  'plaintext',
]);
const visible = /\S/;

/**
 * Builds htmlparser2's tree and watches for markup that browsers read differently: overlapping tags, text in a table
 * but outside a cell, links inside links. The tree is complete only if there is none.
 */
export class NestingWatch extends DomHandler {
  /** Places that browsers read differently. */
  faults = 0;
  tooDeep = false;
  elements = 0;
  /** The first declared base of links counts, wherever it is (HTML Living Standard, section 4.2.3). */
  base: string | null = null;
  deepest = 0;
  openAtEnd: readonly string[] = [];
  /** The elements that show something else than their children, in order. */
  readonly folded: Element[] = [];
  private readonly open: string[] = [];
  private links = 0;
  private bodyStarted = false;
  /** The end tag of the body or the page was within another element: browsers put what follows into that. */
  private endedWithin = false;
  /** The last tag was closed implicitly, by an overlapping end tag or another start tag. */
  private endedImplicitly = false;
  private pageEnded = false;
  /** The depths at which SVG or MathML begins, and HTML within it, in turns. */
  private readonly borders: number[] = [];

  /** With `keepsAll`, the tree is complete despite faults. */
  constructor(
    private readonly deepestNesting: number,
    private readonly stop: () => void,
    private readonly keepsAll = false,
  ) {
    super(undefined, { withEndIndices: true });
  }

  /** What is still open here is unfinished, not overlapping. Body tags are optional; browsers add them. */
  endOfPage(): void {
    this.pageEnded = true;
    this.openAtEnd = [...this.open];
    if (!this.bodyStarted) this.faults++;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    const isWatched = watched.has(name);
    if ((isWatched || this.isUnusual) && this.isMisplaced(name)) this.faults++;
    this.endedImplicitly = false;
    this.open.push(name);
    if (isWatched) this.note(name, attributes);
    this.elements++;
    if (this.open.length > this.deepest) this.deepest = this.open.length;
    if (this.keeps) super.onopentag(name, attributes);
    if (isWatched && this.keeps && folded.has(name)) this.noteFolded();
    if (this.open.length <= this.deepestNesting) return;
    this.tooDeep = true;
    this.stop();
  }

  private note(name: string, attributes: Record<string, string>): void {
    if (name === 'a') this.links++;
    if (name === 'body') this.bodyStarted = true;
    if (name === 'base') this.base ??= attributes.href ?? null;
    if ((this.isForeign ? htmlInForeign : foreignRoots).has(name)) {
      this.borders.push(this.open.length);
    }
  }

  private noteFolded(): void {
    const element = this.tagStack.at(-1);
    if (element && isTag(element)) this.folded.push(element);
  }

  override ontext(data: string): void {
    const top = this.open[this.open.length - 1];
    const isMisplaced = this.endedWithin || (top !== undefined && tableParts.has(top));
    if (isMisplaced && visible.test(data)) this.faults++;
    if (this.keeps) super.ontext(data);
  }

  /** htmlparser2 reports which tag it closes, and whether it does so implicitly. */
  override onclosetag(...[name = '', implied]: [name?: string, implied?: boolean]): void {
    if (!this.pageEnded && !withoutEnd.has(name)) this.watchEnd(name, implied === true);
    if (this.borders.at(-1) === this.open.length) this.borders.pop();
    this.open.pop();
    if (name === 'a') this.links--;
    if (this.keeps) this.close(name);
  }

  /** Browsers put what follows the end tags of the body and the page into the body. */
  private close(name: string): void {
    const element = this.tagStack[this.tagStack.length - 1];
    super.onclosetag();
    const staysOpen = !this.pageEnded && this.bodyStarted && (name === 'body' || name === 'html');
    if (staysOpen && element) this.tagStack.push(element);
  }

  private watchEnd(name: string, implied: boolean): void {
    const isCrossed = implied
      ? !endMayBeLeftOut.has(name) && !this.isForeign
      : this.endedImplicitly && holdsNoBlock.has(name);
    if (isCrossed) this.faults++;
    if (name !== 'body' && name !== 'html') this.endedImplicitly = implied;
    else this.endedWithin ||= this.endedImplicitly;
  }

  private get keeps(): boolean {
    return this.keepsAll || this.faults === 0;
  }

  /** Whether the innermost open element is SVG or MathML. */
  private get isForeign(): boolean {
    return this.borders.length % 2 === 1;
  }

  /** Whether any element may be misplaced here, and not only those that are watched. */
  private get isUnusual(): boolean {
    return (
      this.endedWithin || this.isForeign || tableParts.has(this.open[this.open.length - 1] ?? '')
    );
  }

  private isMisplaced(name: string): boolean {
    const top = this.open[this.open.length - 1] ?? '';
    return (
      (this.endedWithin && !wordless.has(name)) ||
      (this.bodyStarted && pageParts.has(name) && top !== 'body') ||
      (this.isForeign && endsForeign.has(name)) ||
      (tableParts.has(top) && !insideTables.has(name)) ||
      parentsOfParts.get(name)?.has(top) === false ||
      // It has no end tag: what follows is its text, tags included.
      name === 'plaintext' ||
      (name === 'a' && this.links > 0) ||
      (headings.has(name) && headings.has(top))
    );
  }
}
