import { hidden } from './class-names.js';

/** On which screens an element is seen: on the widest, and on others. With neither, it is hidden from everyone. */
export interface Screens {
  wide: boolean;
  narrow: boolean;
}

export const onAllScreens: Screens = { wide: true, narrow: true };
const onNone: Screens = { wide: false, narrow: false };

/** Most class names say nothing about it: one search for what they have in common is faster than one for each. */
const maySay =
  /(?<!overflow-(?:[xy]-)?)hidden|hide|invis|d-(?:[a-z]{2,3}-)?none|display-none|no-display|(?<![\w-])visible-|uk-visible|show|only|(?:mobile|phone|desktop)-v/i;

/** “md:hidden” of Tailwind CSS: a condition, and what to do where it is met. */
const conditional = /^(.{1,60}):!?([a-z-]{4,20})!?$/;
/** “d-md-none” of Bootstrap: a screen, from which on it is done. */
const fromScreen = /^(?:d|display)-(sm|md|lg|xl|xxl)-([a-z-]{4,14})$/;
const shows = /^(?:block|flex|grid|table|contents|inline|list-item|flow-root|visible)/;
const screensByWidth = ['sm', 'md', 'lg', 'xl', '2xl', 'xxl', '3xl'];
const wideCondition =
  /^@?(?:sm|md|lg|xl|xxl|[2-9]xl|min-.{1,30}|(?:[a-z]{1,12}-)?(?:tablet|laptop|desktop|screen)(?:-[a-z]{1,12})?)$/;
const narrowCondition = /^@?(?:max-.{1,30}|(?:[a-z]{1,12}-)?(?:mobile|phone)(?:-[a-z]{1,12})?)$/;
/** Not what a reader sees, or only in another dress. */
const passing =
  /(?:^|[:-])(?:print|focus|focus-visible|focus-within|active|dark|before|after|motion-\w{1,10})$|\[&/;

const size =
  '(xs|sm|md|lg|xl|xxl|small|med|medium|large|mobile|phone|tablet|desktop|touch|widescreen|fullhd)';
const range = '(-(?:and-)?(?:up|down)|-only)?(?:-(?:block|inline|flex|grid|table)){0,2}';
const preposition = '(?:-(?:on|for|in|at|from))?';
const shown = new RegExp(`^(?:[a-z]{1,12}-)?(?:visible|show|only)${preposition}-${size}${range}$`);
const unseen = new RegExp(`^(?:[a-z]{1,12}-)?(?:hidden|hide|no)${preposition}-${size}${range}$`);
const sizeFirst = new RegExp(`(?:^|-)${size}-(only|visible|show|view|version|hidden|hide)$`);
/** “uk-hidden@m”: from that width on. */
const uikit = /^uk-(hidden|visible)@(?:s|m|l|xl)$/;
const printed =
  /^(?:[a-z]{1,12}-)?(?:print-?only|only-(?:for-)?print|(?:visible|show)-(?:(?:for|on|in)-)?print(?:-[a-z]{1,12}){0,2})$/;

type Width = 'narrow' | 'middle' | 'wide';
const widths = 3;

/** What class names say, one after the other. */
interface Said {
  /** Hidden, unless something else says where it is shown. */
  hidden: boolean;
  /** On wide screens, by the widest that is named: an index into `screensByWidth`. */
  wide: { from: number; isShown: boolean; wasShown: boolean } | null;
  onDemand: boolean;
  narrow: boolean | null;
  onlyOn: Set<Width>;
  notOn: Set<Width>;
}

/** On which screens the class names of well-known frameworks let an element be seen. What moves is about to be seen. */
export function screensOf(classes: string): Screens {
  if (!maySay.test(classes) || classes.includes('transition')) return onAllScreens;
  const said: Said = {
    hidden: false,
    wide: null,
    onDemand: false,
    narrow: null,
    onlyOn: new Set(),
    notOn: new Set(),
  };
  for (const name of classes.split(/\s+/)) note(said, name);
  return sum(said);
}

function note(said: Said, written: string): void {
  const name = written.toLowerCase().replace(/^tw[-:]|^!|!$/g, '');
  const plain = name.replace(/[-_]{1,9}/g, '-');
  if (hidden.has(plain) || printed.test(plain)) said.hidden = true;
  else if (name.includes(':')) noteConditional(said, name);
  else {
    const [, screen, display] = fromScreen.exec(name) ?? [];
    if (screen !== undefined && display !== undefined)
      noteFrom(said, screen, display === 'none', display);
    else noteSized(said, plain, name);
  }
}

function noteConditional(said: Said, name: string): void {
  const [, condition, utility] = conditional.exec(name) ?? [];
  if (condition === undefined || utility === undefined || passing.test(condition)) return;
  const what = utility.replace(/^tw-|^display-|^d-/, '');
  const hides = what === 'hidden' || what === 'invisible' || what === 'none';
  if (!hides && !shows.test(what)) return;
  if (wideCondition.test(condition)) noteFrom(said, condition, hides, what);
  else if (narrowCondition.test(condition)) said.narrow = !hides;
  else if (!hides) said.onDemand = true;
}

function noteFrom(said: Said, screen: string, hides: boolean, what: string): void {
  if (!hides && !shows.test(what)) return;
  const from = screensByWidth.indexOf(screen);
  const wasShown = !hides || said.wide?.wasShown === true;
  if (said.wide === null || from >= said.wide.from) said.wide = { from, isShown: !hides, wasShown };
  else said.wide.wasShown = wasShown;
}

function noteSized(said: Said, plain: string, name: string): void {
  const [, uk] = uikit.exec(name) ?? [];
  if (uk !== undefined) (uk === 'visible' ? said.onlyOn : said.notOn).add('wide');
  // Bulma means “from there on”.
  if (name === 'is-hidden-tablet') said.notOn.add('wide');
  const [, on, onRange] = shown.exec(plain) ?? [];
  if (on !== undefined) said.onlyOn.add(widthOf(on, onRange));
  const [, not, notRange] = unseen.exec(plain) ?? [];
  if (not !== undefined) said.notOn.add(widthOf(not, notRange));
  if (on !== undefined || not !== undefined) return;
  const [, first, what = ''] = sizeFirst.exec(plain) ?? [];
  if (first !== undefined)
    (what.startsWith('hid') ? said.notOn : said.onlyOn).add(widthOf(first, ''));
}

function widthOf(named: string, extent = ''): Width {
  if (extent.endsWith('up')) return 'wide';
  if (extent.endsWith('down')) return 'narrow';
  if (/^(?:xs|sm|small|mobile|phone|touch)$/.test(named)) return 'narrow';
  // Foundation means “from there on”.
  if (named === 'medium' && extent === '') return 'wide';
  return /^(?:md|med|medium|tablet)$/.test(named) ? 'middle' : 'wide';
}

function sum({ hidden, wide, onDemand, narrow, onlyOn, notOn }: Said): Screens {
  const base = !hidden || onDemand;
  if (notOn.size === widths || !(base || narrow || wide?.isShown || wide?.wasShown)) return onNone;
  const isOn = (width: Width) => (onlyOn.size === 0 || onlyOn.has(width)) && !notOn.has(width);
  const onWide = (wide?.isShown ?? base) && isOn('wide');
  return { wide: onWide, narrow: !onWide || ((narrow ?? base) && isOn('narrow')) };
}
