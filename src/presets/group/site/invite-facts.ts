import type {Config} from '../../../api.ts';
import type {Announced} from '../announced.ts';
import {inviteWordsOf} from '../invite/words/invite-words-of.ts';
import type {EventItem} from './item.ts';
import {PATHS, qrPath} from './paths.ts';

/** `page.event.invite`. */
export interface InviteFacts {
  /** Of the post, and so of the texts. */
  readonly language: string;
  /** Absolute URL of the post; undefined if the config has no `url`. */
  readonly address: string | undefined;
  /** Where organisers find the texts about an upcoming event; undefined without a `repository`. */
  readonly link: {readonly url: string; readonly title: string} | undefined;
  /** Path of the QR code for the page of an upcoming event; undefined without the page that shows it, or an address. */
  readonly qr: string | undefined;
}

export function inviteFacts(
  {url}: Announced,
  {id, is_past}: EventItem,
  {language, config}: {language: string; config: Config},
): InviteFacts {
  const isOffered = config.repository !== undefined && !is_past;
  const address = URL.canParse(url) ? url : undefined;
  return {
    language,
    address,
    qr: isOffered && address ? qrPath({id}) : undefined,
    link: isOffered
      ? {url: `${PATHS.invite}#invite-${id}`, title: inviteWordsOf(language).heading}
      : undefined,
  };
}
