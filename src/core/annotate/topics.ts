import type { Edit } from '../change.js';
import type { RawEdit } from '../diff/compare.js';
import { mentions } from '../prose/patterns.js';
import { quoted } from '../prose/quote.js';
import { type Topic, topics } from '../topic.js';
import {
  type ChangedSentence,
  type CharacterRun,
  changedSentences,
  overlaps,
} from './changed-sentences.js';
import { rulesFor } from './rules/language.js';
import type { TopicRule } from './rules/topics/rule.js';
import { continuations, headingRules, topicRules } from './rules/topics/rules.js';

export interface Subject {
  topics: Topic[];
  /** One plain sentence per topic, in the same order. */
  because: string[];
}

/** Words of a rule found in a sentence that changed. */
interface Mention {
  rule: TopicRule;
  side: ChangedSentence['side'];
  words: string;
  /** Characters to the nearest changed word; 0 if the words include one. */
  distance: number;
}

const longestMention = 40;
/** Beyond this many characters from the changed words, a mention in their sentence says nothing about them. */
const farthest = 80;

/**
 * What an edit is about. The changed words decide. If they name no topic, the nearest words in their sentence do,
 * then the sentence that it continues, then the heading above. So an edit that rewords one word on sharing, in a
 * long clause about sharing and security, is only about sharing.
 * With `changedWordsOnly`, only the changed words are considered.
 */
export function topicsOf(
  edit: RawEdit,
  language: string | null,
  { changedWordsOnly = false } = {},
): Subject {
  const sentences = changedSentences(edit);
  if (sentences.length === 0) return none();
  const mentioned = sentences.flatMap((sentence) => mentionsIn(sentence, language));
  const touched = mentioned.filter(({ distance }) => distance === 0);
  if (touched.length > 0 || changedWordsOnly) return subject(touched, sayMentioned);
  const near = nearestOf(mentioned.filter(({ distance }) => distance <= farthest));
  if (near.length > 0) {
    return subject(near, ({ words, rule }) => `Rewords a sentence about ${words} ${rule.where}.`);
  }
  const inFront = nearestOf(sentences.flatMap((sentence) => mentionsInFront(sentence, language)));
  return inFront.length > 0
    ? subject(inFront, ({ words, rule }) => `Follows a sentence about ${words} ${rule.where}.`)
    : fromHeadings(edit.section, language);
}

/** The topics of all edits, most frequent first. Ties are in the order of `topics`. */
export function topicsOfChange(edits: readonly Pick<Edit, 'topics'>[]): Topic[] {
  const counts = new Map<Topic, number>();
  for (const topic of edits.flatMap((edit) => edit.topics)) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const count = (topic: Topic) => counts.get(topic) ?? 0;
  return topics.filter((topic) => counts.has(topic)).toSorted((a, b) => count(b) - count(a));
}

function sayMentioned({ words, rule, side }: Mention): string {
  return side === 'after'
    ? `Mentions ${words} ${rule.where}.`
    : `Removes words that mention ${words} ${rule.where}.`;
}

function nearestOf(mentioned: readonly Mention[]): Mention[] {
  const nearest = mentioned.reduce((least, { distance }) => Math.min(least, distance), Infinity);
  return mentioned.filter(({ distance }) => distance === nearest);
}

/** What the previous sentence mentions, if this one continues it. */
function mentionsInFront(sentence: ChangedSentence, language: string | null): Mention[] {
  const { text, previous, side } = sentence;
  if (previous === null) return [];
  if (!rulesFor(continuations, language).some((pattern) => mentions(text, pattern))) return [];
  const to = previous.length;
  const end = { from: to, to: to + 1 };
  return mentionsIn(
    { text: previous, from: 0, to, side, changed: [end], previous: null },
    language,
  );
}

function mentionsIn(sentence: ChangedSentence, language: string | null): Mention[] {
  return rulesFor(topicRules, language).flatMap((rule) => {
    if (!rule.near.every((pattern) => mentions(sentence.text, pattern))) return [];
    const found = nearestMatch(sentence, rule.pattern);
    return found ? [{ rule, side: sentence.side, ...found }] : [];
  });
}

function nearestMatch(sentence: ChangedSentence, pattern: RegExp) {
  let nearest: { words: string; distance: number } | null = null;
  for (const { index, 0: words } of sentence.text.matchAll(pattern)) {
    const from = sentence.from + index;
    const distance = distanceBetween({ from, to: from + words.length }, sentence.changed);
    if (!nearest || distance < nearest.distance) {
      nearest = { words: quoted(words, longestMention), distance };
    }
    if (distance === 0) break;
  }
  return nearest;
}

function distanceBetween(place: CharacterRun, changed: readonly CharacterRun[]): number {
  let nearest = Infinity;
  for (const stretch of changed) {
    if (overlaps(place, stretch)) return 0;
    const gap = stretch.from >= place.to ? stretch.from - place.to : place.from - stretch.to;
    nearest = Math.min(nearest, gap + 1);
  }
  return nearest;
}

/** Each topic once, in the order of `topics`, with the reason of its first mention, preferably in the new text. */
function subject(found: readonly Mention[], reason: (mention: Mention) => string): Subject {
  const inOrder = found.toSorted((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : 0));
  const firsts = topics.flatMap((topic) => inOrder.find(({ rule }) => rule.topic === topic) ?? []);
  return { topics: firsts.map(({ rule }) => rule.topic), because: firsts.map(reason) };
}

/** The topics of the innermost heading that has any. */
function fromHeadings(section: readonly string[], language: string | null): Subject {
  for (const heading of section.toReversed()) {
    const found = rulesFor(headingRules, language).filter(({ pattern }) =>
      mentions(heading, pattern),
    );
    if (found.length > 0) {
      return {
        topics: topics.filter((topic) => found.some((rule) => rule.topic === topic)),
        because: [`Under the heading ${quoted(heading)}.`],
      };
    }
  }
  return none();
}

function none(): Subject {
  return { topics: [], because: [] };
}
