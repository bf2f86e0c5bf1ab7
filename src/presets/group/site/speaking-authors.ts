import type {Config, Site, Term} from '../../../api.ts';
import type {Speaker} from '../speaker.ts';
import type {Speakers} from './find-speakers.ts';
import {nameSlug} from './name-slug.ts';
import {findNamedFiles} from './named-files.ts';

/** An author of posts who gives talks and has a file. */
export interface SpeakingAuthor {
  readonly author: Term;
  readonly speaker: Speaker;
}

/** Those whose name is in the file of a speaker with a page. On a Jekyll site, authors are whatever its theme says. */
export function speakingAuthors(speakers: Speakers, site: Site, config: Config): readonly SpeakingAuthor[] {
  const authors = site.terms.get('authors') ?? [];
  if (config.mode === 'jekyll' || authors.length === 0) return [];
  const byFile = new Map([...speakers.values()].map((speaker) => [speaker.document, speaker]));
  const files = findNamedFiles('speakers', site, config);
  return authors.flatMap((author) => {
    const file = files.get(nameSlug(author.name))?.[0];
    const speaker = file && byFile.get(file.id);
    return speaker?.page ? [{author, speaker}] : [];
  });
}
