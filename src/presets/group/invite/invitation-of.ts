import type {Invitation, Invited} from './invitation.ts';
import {mailHtml} from './mail-html.ts';
import {mailSubject, mailText} from './mail-text.ts';
import {meetupTexts} from './meetup.ts';
import {fitsBluesky, fitsMastodon, socialPost} from './social-post.ts';

/** All texts about an event. */
export function invitationOf(invited: Invited): Invitation {
  return {
    mail: {subject: mailSubject(invited), text: mailText(invited), html: mailHtml(invited)},
    meetup: meetupTexts(invited),
    post: socialPost(invited, fitsMastodon),
    shortPost: socialPost(invited, (text) => fitsBluesky(text) && fitsMastodon(text)),
  };
}
