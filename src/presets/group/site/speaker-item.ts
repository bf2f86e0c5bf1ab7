import type {Config, DocumentRef, Term} from '../../../api.ts';
import type {Speaker} from '../speaker.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import type {Speakers} from './find-speakers.ts';
import type {SpeakingAuthor} from './speaking-authors.ts';
import type {TalkItem} from './talk-item.ts';

/** A speaker as templates see them. */
export interface SpeakerItem extends Omit<Speaker, 'document'> {
  /** The latest first. */
  readonly talks: readonly TalkItem[];
  /** `3 talks`. */
  readonly talks_text: string;
  /** What they wrote: the page of an author, and `12 posts`. */
  readonly posts?: {readonly url: string; readonly text: string};
  /** The document with more about them. */
  readonly document: DocumentRef | undefined;
}

/** All speakers in the order of their slugs, with their talks. */
export function speakerItems(
  speakers: Speakers,
  talks: readonly TalkItem[],
  {authors, config}: {authors: readonly SpeakingAuthor[]; config: Config},
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
    ...postsOf(authors.find(({speaker}) => speaker.document === documentId)?.author, words),
    document: documentId === undefined ? undefined : {documentId},
  }));
  return items.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function postsOf(author: Term | undefined, words: Words): Pick<SpeakerItem, 'posts'> {
  if (!author?.url) return {};
  const count = author.documents.length;
  const text = count === 1 ? words.onePost : words.somePosts.replace('{n}', String(count));
  return {posts: {url: author.url, text}};
}

/** `1 talk` or `12 talks`. */
export function talksText(count: number, words: Words): string {
  return count === 1 ? words.oneTalk : words.someTalks.replace('{n}', String(count));
}
