import { mentions as says } from '../../prose/patterns.js';
import type { ClauseReading, DocumentReading, Mention, ReadSentence } from './mention.js';
import type { Wording } from './rules/wording.js';
import { signalIn } from './signals.js';
import { actionIn, nameInSentence, type Title, titled } from './title.js';

const mailAddress = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const longestRead = 3_000;

/**
 * The controls that a clause names without a link: a choice and the place where it is made, an address to write to,
 * or a signal. A choice alone is not enough, because it does not say how.
 */
export function unlinkedIn(
  reading: DocumentReading,
  at: ClauseReading,
  linked: readonly Mention[],
): Mention[] {
  if (at.clause.kind === 'heading') return [];
  return at.sentences.flatMap((read) => {
    const { from, to } = read.sentence;
    const there = linked.filter((mention) => mention.from < to && from < mention.to);
    const found = there.length === 0 ? (placeIn(reading, read) ?? mailIn(read)) : null;
    const signal = there.some(({ kind }) => kind === 'browser-signal')
      ? null
      : heededSignal(reading, read);
    return [found, signal].flatMap((mention) =>
      mention ? [{ ...mention, position: at.position, from, to, lead: null }] : [],
    );
  });
}

type UnlinkedControl = Pick<Mention, 'kind' | 'title' | 'href'>;

function placeIn({ words }: DocumentReading, read: ReadSentence): UnlinkedControl | null {
  const text = read.sentence.text.slice(0, longestRead);
  if (!says(text, words.placeHints) || read.meaning.choices.length === 0) return null;
  const title = nameInSentence(text, words) ?? titleOfPlace(text, read, words);
  return title && { kind: 'setting', title, href: null };
}

/** A place without its own name, such as “settings”, is named for what is chosen there. */
function titleOfPlace(text: string, read: ReadSentence, words: Wording): Title | null {
  const [match] = text.matchAll(words.placeNames);
  const place = match?.slice(1).find((group) => group !== undefined);
  if (place === undefined) return null;
  const action = actionIn({ text, meaning: read.meaning }, { from: 0, to: 0 }, words);
  return place.includes(' ') ? titled(place, 'name') : (action ?? titled(place, 'heading'));
}

function mailIn({ sentence, meaning }: ReadSentence): UnlinkedControl | null {
  if (!sentence.text.includes('@') || !meaning.acts) return null;
  const address = mailAddress.exec(sentence.text.slice(0, longestRead))?.[0];
  if (address === undefined) return null;
  return { kind: 'contact', title: titled(address, 'name'), href: `mailto:${address}` };
}

function heededSignal(
  { words }: DocumentReading,
  { sentence }: ReadSentence,
): UnlinkedControl | null {
  const text = sentence.text.slice(0, longestRead);
  const signal = signalIn(text);
  if (signal === null || says(text, words.unheeded) || !says(text, words.heeded)) return null;
  return { kind: 'browser-signal', title: titled(signal, 'name'), href: null };
}
