import {blocksIn} from '../invite/blocks.ts';
import type {Invited} from '../invite/invitation.ts';
import {itemOf} from '../site/item.ts';
import {announce, GROUP} from './announce.ts';

interface Changes {
  readonly language?: string;
  readonly title?: string;
  /** HTML. */
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly page?: string | undefined;
}

const PAGE = 'https://php.example/2026/reunion/';

/** What invitations to an event are made from, for tests, from the YAML of its block. */
export function invited(yaml: string, changes: Changes = {}): Invited {
  const {language = 'en', title, text = '', tags = []} = changes;
  const announced = announce(yaml, title === undefined ? {} : {post: {title}});
  const group = {...GROUP, language};
  const event = itemOf(announced, {path: '/2026/reunion/', recap: undefined, group, language, isPast: false});
  const page = 'page' in changes ? changes.page : PAGE;
  return {
    event,
    times: announced.event,
    language,
    page,
    text: blocksIn(text, page),
    abstracts: event.talks.map(({abstract}) => blocksIn(abstract ?? '', page)),
    tags,
  };
}
