import { declarationsOf } from '../inline-style.js';

/**
 * How an inline style hides an element: from `all`; `away` from the screen or from sight, as a section that opens may
 * be; or only from `sight`. Screen readers still read the latter two.
 */
export type HiddenBy = 'all' | 'away' | 'sight';

type Declarations = ReadonlyMap<string, string>;

/** Most styles hide nothing: one search for what hides is faster than taking them all apart. */
const mayHide =
  /none|hidden|collapse|opacity|transparent|clip|font|scale|-\s*\d{3}|-\d+(?:\.\d+)?(?:em|rem|vw|vh)|:\s*\d{4}/i;

/** So far away, nothing is on a screen. */
const farPx = 900;
const smallestReadablePx = 1;
const faintest = 0.01;
/** What a screen is about as wide as; percentages are mostly of something smaller. */
const pxPerUnit: Readonly<Record<string, number>> = {
  px: 1,
  pt: 1.3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  in: 96,
  cm: 38,
  mm: 3.8,
  vw: 12,
  vh: 12,
  '%': 1,
};
const length =
  /(-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|pc|r?em|ex|ch|in|[cm]m|v[wh]|%)?(?![\w%])/;
const lengths = new RegExp(length, 'g');
const moved = new Set(['absolute', 'fixed', 'relative', 'sticky']);
const sides = ['left', 'right', 'top', 'bottom', 'inset', 'inset-inline-start', 'inset-inline-end'];
const margins = ['margin', 'margin-left', 'margin-right', 'margin-top', 'margin-inline-start'];
const clippedAway =
  /^rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|^inset\(\s*(?:(?:[5-9]\d|100)%\s*\)|100%)|^(?:circle|ellipse)\(\s*0/;
/** With these, words come into view by themselves. */
const moving = ['transition', 'animation', 'transform', 'will-change', 'filter', 'translate'];
const movingClass = /fade|anim|reveal|aos|wow|motion|appear|slide|scroll|lazy|loading/i;
const movingAttribute =
  /^data-(?:aos|w-id|framer|sal|scroll|anim|reveal|motion|wow|inview|fade|sr-)/;

type Attributes = Readonly<Record<string, string>>;

/** How a style hides an element; null if it does not. */
export function hiddenByStyle(attribs: Attributes): HiddenBy | null {
  const { style } = attribs;
  if (style === undefined || !mayHide.test(style)) return null;
  const declared = declarationsOf(style);
  const visibility = declared.get('visibility');
  if (
    declared.get('display') === 'none' ||
    visibility === 'hidden' ||
    visibility === 'collapse' ||
    declared.get('content-visibility') === 'hidden'
  )
    return 'all';
  if (isClipped(declared) || hasNoLetters(declared)) return 'sight';
  const isAway =
    isOffScreen(declared, attribs.class !== undefined) ||
    hasNoRoom(declared) ||
    (isFaint(declared) && !isMoving(declared, attribs));
  return isAway ? 'away' : null;
}

/** Whether an element is seen through. */
export function isFadedOut({ style }: Attributes): boolean {
  return style !== undefined && mayHide.test(style) && isFaint(declarationsOf(style));
}

/** Whether a style shows what a `hidden` attribute or a class would hide. */
export function isDisplayed({ style }: Attributes): boolean {
  if (style === undefined || !/display/i.test(style)) return false;
  const display = declarationsOf(style).get('display');
  return (
    display !== undefined && /^(block|flex|grid|table|inline|contents|list-item)/.test(display)
  );
}

function isClipped(declared: Declarations): boolean {
  return ['clip', 'clip-path'].some((name) => clippedAway.test(declared.get(name) ?? ''));
}

function isOffScreen(declared: Declarations, hasClass: boolean): boolean {
  const position = declared.get('position');
  // Without a position, a side has no effect; but a class may give one.
  const isMoved = position === undefined ? hasClass : moved.has(position);
  if (isMoved && sides.some((side) => isFar(declared.get(side)))) return true;
  if (isTransformedAway(declared)) return true;
  // A background that reaches beyond its column: the padding brings the words back.
  const isBroughtBack = [...declared].some(
    ([name, value]) => name.startsWith('padding') && isFar(value),
  );
  return !isBroughtBack && margins.some((side) => isFar(declared.get(side), -1));
}

function isTransformedAway(declared: Declarations): boolean {
  const transform = declared.get('transform') ?? '';
  if (transform.includes('translate') && isFar(transform)) return true;
  return isFar(declared.get('translate')) || /^scale[xy]?\(\s*0(?:\.0*)?\s*[,)]/.test(transform);
}

/** A picture in place of the words, which mostly says the same. */
function showsPicture(declared: Declarations): boolean {
  return [...declared].some(
    ([name, value]) => name.startsWith('background') && value.includes('url('),
  );
}

/** Whether a length is off every screen: on either side, or with `sign` on that side. */
function isFar(value: string | undefined, sign = 0): boolean {
  if (value === undefined) return false;
  for (const [, amount, unit] of value.matchAll(lengths)) {
    const px = Number(amount) * (pxPerUnit[unit ?? ''] ?? 0);
    if (sign === 0 ? Math.abs(px) >= farPx : px * sign >= farPx) return true;
  }
  return false;
}

function hasNoRoom(declared: Declarations): boolean {
  const isCut = ['overflow', 'overflow-x', 'overflow-y'].some((name) =>
    /hidden|clip/.test(declared.get(name) ?? ''),
  );
  if (!isCut) return false;
  const [width, height] = [extent(declared, 'width'), extent(declared, 'height')];
  return width === 0 || height === 0 || (width <= 1 && height <= 1);
}

function extent(declared: Declarations, side: 'width' | 'height'): number {
  return Math.min(sizePx(declared.get(side)), sizePx(declared.get(`max-${side}`)));
}

/** A size in pixels, as far as it can be told; infinite otherwise. */
function sizePx(value: string | undefined): number {
  const [whole, amount, unit] = length.exec(value ?? '') ?? [];
  if (whole === undefined || whole !== value) return Number.POSITIVE_INFINITY;
  return Number(amount) === 0
    ? 0
    : Number(amount) * (pxPerUnit[unit ?? ''] ?? Number.POSITIVE_INFINITY);
}

/** Whether the letters of an element cannot be seen, although the element may be. */
function hasNoLetters(declared: Declarations): boolean {
  if (showsPicture(declared)) return false;
  const size =
    declared.get('font-size') ?? /^0(?:px)?(?=[\s/])/.exec(declared.get('font') ?? '')?.[0];
  return isNoSize(size) || isFar(declared.get('text-indent'), -1) || isColourless(declared);
}

/** Whether letters of a size are too small to see. A share of the size around them is none. */
export function isNoSize(size: string | undefined): boolean {
  const px = sizePx(size);
  return px === 0 || (px <= smallestReadablePx && size?.endsWith('px') === true);
}

/** A background may be cut to the shape of transparent letters. */
function isColourless(declared: Declarations): boolean {
  if (declared.get('color') !== 'transparent') return false;
  return ![...declared].some(
    ([name, value]) =>
      /gradient|url\(/.test(value) || /background-clip|text-(?:shadow|stroke|fill)/.test(name),
  );
}

function isFaint(declared: Declarations): boolean {
  const opacity = declared.get('opacity');
  if (!opacity) return false;
  return Number(opacity.replace(/%$/, '')) / (opacity.endsWith('%') ? 100 : 1) <= faintest;
}

/** Whether an element is about to come into view. */
function isMoving(declared: Declarations, attribs: Attributes): boolean {
  return (
    moving.some((name) => declared.has(name)) ||
    movingClass.test(attribs.class ?? '') ||
    Object.keys(attribs).some((name) => movingAttribute.test(name))
  );
}
