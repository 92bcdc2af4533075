import { type Block, type Inline, type Item, site } from './documents.js';
import { frames, frameWord, type MarkupStyle } from './markup-styles.js';

/** Writes a document down as a page in this style of markup. */
export function toHtml(blocks: readonly Block[], markup: MarkupStyle): string {
  return new PageWriter(markup).page(blocks);
}

class PageWriter {
  private state: number;

  constructor(private readonly markup: MarkupStyle) {
    this.state = markup.seed + 1;
  }

  page(blocks: readonly Block[]): string {
    const main = blocks.map((block) => this.wrapped(this.block(block)) + this.frame()).join('');
    const inside = this.element('main', `${this.frame()}${main}`);
    return `<!doctype html><html lang="en"><head><title>${frameWord}</title></head>
      <body>${this.frame()}${this.wrapped(inside)}${this.frame()}</body></html>`;
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.element(`h${block.level}`, this.inlines(block.inlines));
      case 'bold':
        return this.element('p', this.element('strong', this.text(block.words)), true);
      case 'paragraph':
        return this.element('p', this.inlines(block.inlines), true);
      case 'list':
        return this.list(block.ordered ? 'ol' : 'ul', block.items);
      case 'table':
        return this.table(block);
      case 'definitions':
        return this.element('dl', block.pairs.map((pair) => this.definition(pair)).join(''));
      case 'details':
        return this.element(
          'details',
          this.element('summary', this.inlines(block.summary)) + this.inlines(block.inside),
        );
    }
  }

  private list(name: string, items: readonly Item[]): string {
    const written = items.map(({ inlines, nested, behind }) => {
      const below = nested.length > 0 ? this.list('ul', nested) + this.inlines(behind) : '';
      return this.element('li', this.inlines(inlines) + below, true);
    });
    return this.element(name, written.join(this.space()));
  }

  private table({ header, rows }: Block & { kind: 'table' }): string {
    const heads = header.map((text) => this.element('th', this.text([text]), true)).join('');
    const body = rows.map((row) => {
      const cells = row.map((inlines) => this.element('td', this.inlines(inlines), true));
      return this.element('tr', cells.join(this.space()), true);
    });
    const head = header.length > 0 ? this.element('tr', heads) : '';
    return this.element(
      'table',
      this.chance(2) ? this.element('thead', head) + body.join('') : head + body.join(''),
    );
  }

  private definition({ term, meaning }: { term: string; meaning: readonly Inline[] }): string {
    return (
      this.element('dt', this.text([term]), true) + this.element('dd', this.inlines(meaning), true)
    );
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join(this.gap());
  }

  private inline({ words, style, path }: Inline): string {
    const text = this.text(words);
    const styled = style === 'plain' ? text : `<${style}>${text}</${style}>`;
    const link =
      path === null ? styled : `<a href="${this.href(path)}"${this.attributes()}>${styled}</a>`;
    return this.markup.wrappers && this.chance(3)
      ? `<span${this.attributes()}>${link}</span>`
      : link;
  }

  private href(path: string): string {
    const [address = '', fragment] = path.split('#');
    const tracking = this.markup.tracking
      ? `${address.includes('?') ? '&amp;' : '?'}${this.pick(['gclid=x', 'utm_source=a&amp;mc_eid=b', 'src=q'])}`
      : '';
    const start = this.markup.attributes ? this.pick(['', site, '..']) : '';
    return `${start}${address}${tracking}${fragment === undefined ? '' : `#${fragment}`}`;
  }

  private text(words: readonly string[]): string {
    return words.map((word) => this.word(word)).join(this.gap());
  }

  private word(word: string): string {
    const spelled = this.markup.decomposed ? word.normalize('NFD') : word;
    return Array.from(spelled, (letter, i) => {
      // In other scripts, and in front of an accent, a joiner would mean something.
      const before = i > 0 && /[a-z0-9]/i.test(letter) ? this.invisible() + this.comment(12) : '';
      return before + this.letter(letter);
    }).join('');
  }

  private letter(letter: string): string {
    const named: Record<string, string> = {
      '&': '&amp;',
      '<': '&lt;',
      '’': '&rsquo;',
      '“': '&ldquo;',
      '§': '&sect;',
      é: '&eacute;',
    };
    const code = letter.codePointAt(0) ?? 0;
    if (this.markup.entities && this.chance(4)) {
      return (
        named[letter] ??
        this.pick([`&#${code};`, `&#x${code.toString(16)};`, `&#X${code.toString(16)};`])
      );
    }
    return letter === '&' || letter === '<' ? (named[letter] ?? letter) : letter;
  }

  private invisible(): string {
    if (!this.markup.invisible || !this.chance(6)) return '';
    return this.pick([
      '\u200B',
      '&#8203;',
      '\u00AD',
      '&shy;',
      '\uFEFF',
      '\u200C',
      '&zwj;',
      '\u200E',
    ]);
  }

  /** What parts two words. */
  private gap(): string {
    const space = this.markup.spaces
      ? this.pick([' ', '\n', '\t ', '&nbsp;', '\u00a0', '&#160;', ' &nbsp;\n  ', '\u2009', '\r\n'])
      : ' ';
    return space + this.comment(8);
  }

  /** What may stand between two elements. */
  private space(): string {
    return this.comment(6) + (this.markup.spaces ? this.pick(['', ' ', '\n    ', '\t\r\n']) : '');
  }

  private comment(often: number): string {
    return this.markup.comments && this.chance(often) ? `<!-- ${frameWord} <p> -->` : '';
  }

  private wrapped(html: string): string {
    if (!this.markup.wrappers || !this.chance(3)) return html;
    return this.element(this.pick(['div', 'section', 'article', 'x-card']), html);
  }

  private element(name: string, inside: string, endMayBeMissing = false): string {
    const tag = this.markup.sloppy && this.chance(3) ? name.toUpperCase() : name;
    const end = this.markup.sloppy && endMayBeMissing && this.chance(2) ? '' : `</${tag}>`;
    return `<${tag}${this.attributes()}>${this.space()}${inside}${end}${this.space()}`;
  }

  private attributes(): string {
    if (!this.markup.attributes || !this.chance(2)) return '';
    const id = this.random().toString(36);
    return this.pick([
      ` id="section-${id}"`,
      ` class='x-${id} "y"'`,
      ` data-call-tree-id=${id}`,
      ` aria-controls="s${id}" data-x=""  style="color:red"`,
      ` title="a > b" data-y`,
    ]);
  }

  private frame(): string {
    return this.markup.frame && this.chance(2) ? this.pick(frames) : '';
  }

  private pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.random() % choices.length] ?? choices[0];
  }

  private chance(oneIn: number): boolean {
    return this.random() % oneIn === 0;
  }

  /** A linear congruential generator (Numerical Recipes), without its weak low bits. */
  private random(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state >>> 8;
  }
}
