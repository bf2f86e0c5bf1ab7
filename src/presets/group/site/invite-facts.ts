import type {Config} from '../../../api.ts';
import type {Announced} from '../announced.ts';
import {inviteWordsOf} from '../invite/words/invite-words.ts';
import type {EventItem} from './item.ts';
import {PATHS} from './paths.ts';

/** `page.event.invite`. */
export interface InviteFacts {
  /** Of the post, and so of the texts. */
  readonly language: string;
  /** Absolute URL of the post; undefined if the config has no `url`. */
  readonly address: string | undefined;
  /** Where organisers find the texts about an upcoming event; undefined without a `repository`. */
  readonly link: {readonly url: string; readonly title: string} | undefined;
}

export function inviteFacts(
  {url}: Announced,
  {id, is_past}: EventItem,
  {language, config}: {language: string; config: Config},
): InviteFacts {
  const isOffered = config.repository !== undefined && !is_past;
  return {
    language,
    address: URL.canParse(url) ? url : undefined,
    link: isOffered
      ? {url: `${PATHS.invite}#invite-${id}`, title: inviteWordsOf(language).heading}
      : undefined,
  };
}
