import {talkLine} from '../calendar/event-texts.ts';
import {suggestEvent} from '../suggest/suggest-event.ts';
import {blocksAsText} from './blocks-as-text.ts';
import {factsOf, hasNoDay, headline, thanksOf} from './facts.ts';
import type {Invited} from './invitation.ts';
import {inviteWordsOf} from './words/invite-words-of.ts';
import {wrap} from './wrap.ts';

/** `Two talks about tests – Tuesday, December 8, 2026`; many titles have the day already. */
export function mailSubject({event, language}: Invited): string {
  const day = event.start.slice(0, 10);
  const named = suggestEvent({title: event.title, text: '', language, published: Date.parse(day)});
  const saysDay = named?.start.startsWith(day) ?? false;
  return hasNoDay(event) || saysDay ? headline(event) : `${headline(event)} – ${event.day}`;
}

/** A mail in plain text. */
export function mailText({event, language, page, text, abstracts}: Invited): string {
  const {colon, talks} = event.words;
  const facts = factsOf(event, language).map((fact) =>
    wrap(`${fact.label}${colon} ${fact.text}`, {rest: '  '}),
  );
  const lines = event.talks.map((talk, index) =>
    [
      wrap(`• ${talkLine(talk)}`, {rest: '  '}),
      ...((abstracts[index]?.length ?? 0) > 0 ? [blocksAsText(abstracts[index]!, '  ')] : []),
    ].join('\n'),
  );
  const parts = [
    wrap(headline(event)),
    facts.join('\n'),
    blocksAsText(text),
    ...(lines.length > 0 && !event.is_off ? [`${talks}${colon}\n\n${lines.join('\n\n')}`] : []),
    event.is_off ? '' : wrap(thanksOf(event).join('\n')),
    page ? wrap(`${inviteWordsOf(language).details}${colon} ${page}`) : '',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
