import type {Invitation, Invited} from './invitation.ts';
import {mailHtml} from './mail-html.ts';
import {mailSubject, mailText} from './mail-text.ts';
import {meetupTexts} from './meetup.ts';
import {fitsBluesky, fitsMastodon, postText} from './post.ts';

/** All texts about an event. */
export function invitationOf(invited: Invited): Invitation {
  return {
    mail: {subject: mailSubject(invited), text: mailText(invited), html: mailHtml(invited)},
    meetup: meetupTexts(invited),
    post: postText(invited, fitsMastodon),
    shortPost: postText(invited, (text) => fitsBluesky(text) && fitsMastodon(text)),
  };
}
