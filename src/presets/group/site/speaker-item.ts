import type {Config, DocumentRef} from '../../../api.ts';
import type {Speaker} from '../speaker.ts';
import {type Words, wordsOf} from '../words/words.ts';
import type {Speakers} from './find-speakers.ts';
import type {TalkItem} from './talk-item.ts';

/** A speaker as templates see them. */
export interface SpeakerItem extends Omit<Speaker, 'document'> {
  /** The latest first. */
  readonly talks: readonly TalkItem[];
  /** `3 talks`. */
  readonly talks_text: string;
  /** The document with more about them. */
  readonly document: DocumentRef | undefined;
}

/** All speakers in the order of their slugs, with their talks. */
export function speakerItems(
  speakers: Speakers,
  talks: readonly TalkItem[],
  config: Config,
): readonly SpeakerItem[] {
  const words = wordsOf(config.language);
  const given = new Map<Speaker, Set<TalkItem>>(
    [...speakers.values()].map((speaker) => [speaker, new Set()]),
  );
  for (const talk of talks) for (const {name} of talk.speakers) given.get(speakers.get(name)!)?.add(talk);
  const items = [...given].map(([{document: documentId, ...speaker}, own]) => ({
    ...speaker,
    talks: [...own],
    talks_text: talksText(own.size, words),
    document: documentId === undefined ? undefined : {documentId},
  }));
  return items.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** `1 talk` or `12 talks`. */
export function talksText(count: number, words: Words): string {
  return count === 1 ? words.oneTalk : words.someTalks.replace('{n}', String(count));
}
