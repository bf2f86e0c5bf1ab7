import type {Plugin} from '../../../api.ts';
import {chooseEvent} from './choose-event.ts';

/** Where a build with the plugin below has the texts. */
export const INVITATION_FILE = 'ssg-invitation.json';

/** Adds a file with the texts about an event to a build, for `ssg invite`: they are made from rendered posts. */
export function invitationFile(name: string | undefined): Plugin {
  return {
    name: 'invitation-file',
    plan(site) {
      const choice = chooseEvent(site, name);
      if ('problem' in choice) return [];
      const subject = choice.event.post.documentId;
      const data = {layout: 'ssg-invitation'};
      return [{url: `/${INVITATION_FILE}`, output: INVITATION_FILE, maker: 'layout', subject, data}];
    },
    templates: {layouts: {'ssg-invitation': '{{ page | event_invitation | json_ld }}'}},
  };
}
