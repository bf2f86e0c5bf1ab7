import type {Filter} from '../../../api.ts';
import type {Event} from '../event.ts';
import type {InviteFacts} from '../site/invite-facts.ts';
import type {EventItem} from '../site/item.ts';
import {blocksIn} from './blocks.ts';
import type {Invitation} from './invitation.ts';
import {invitationOf} from './invitation-of.ts';

interface Post {
  readonly event: EventItem & {readonly checked: Event; readonly invite: InviteFacts};
  readonly content?: unknown;
  readonly tags?: unknown;
}

/** The filter that gives the texts about the event of a post: `{{ event.post | event_invitation }}`. */
export const eventInvitation: Filter = function (post): Invitation {
  const {event, content, tags} = post as Post;
  const {language, address} = event.invite;
  const toHtml = this.options.hooks?.markdownify ?? ((markdown: string) => markdown);
  return invitationOf({
    event,
    times: event.checked,
    language,
    page: address,
    text: blocksIn(String(content ?? ''), address),
    abstracts: event.talks.map(({abstract}) => (abstract ? blocksIn(toHtml(abstract), address) : [])),
    tags: Array.isArray(tags) ? tags.map(String) : [],
  });
};
