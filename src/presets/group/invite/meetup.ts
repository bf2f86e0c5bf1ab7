import type {EventTimes} from '../event.ts';
import {dayText, lastDay, timeText} from '../time/day-text.ts';
import {blocksAsMarkdown, bold, escapeMarkdown, markdownLink} from './blocks-as-markdown.ts';
import {type Fact, hasNoDay, headline, participation, placeText, thanksOf, whenText} from './facts.ts';
import type {Invited, MeetupTexts} from './invitation.ts';
import {inviteWordsOf} from './words/invite-words-of.ts';

const DAY = 24 * 60;

/** What Meetup’s form asks for. Its page shows day and place beside the description, which does not repeat them. */
export function meetupTexts(invited: Invited): MeetupTexts {
  const {event, times, language} = invited;
  return {
    title: headline(event),
    start: hasNoDay(event) ? whenText(event, language) : startText(times, language),
    duration: hasNoDay(event) ? undefined : durationText(times),
    end: hasNoDay(event) ? undefined : endText(times, language),
    venue: placeText(event) ?? (event.is_online ? event.words.online : undefined),
    description: description(invited),
  };
}

function startText({start, allDay}: EventTimes, language: string): string {
  const day = dayText(start, language);
  return allDay ? day : `${day}, ${timeText(start, language)}`;
}

/** In hours and minutes, whose symbols are the same in all languages. */
function durationText({start, end, allDay}: EventTimes): string | undefined {
  const minutes = Math.round((end.epoch - start.epoch) / 60_000);
  if (allDay || minutes > DAY) return undefined;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

function endText(times: EventTimes, language: string): string | undefined {
  if (durationText(times) !== undefined) return undefined;
  const last = lastDay(times);
  if (times.allDay) return last && dayText(last, language);
  return `${dayText(times.end, language)}, ${timeText(times.end, language)}`;
}

function description(invited: Invited): string {
  const {event, language, page, text} = invited;
  const {has_notice, status_text, previous_text, words} = event;
  const notice = [status_text, previous_text && `(${previous_text})`].filter(Boolean).join(' ');
  return [
    has_notice ? bold(notice) : '',
    blocksAsMarkdown(text),
    ...(event.is_off ? [] : takingPart(invited)),
    page ? `${inviteWordsOf(language).details}${words.colon} ${page}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function takingPart({event, abstracts}: Invited): string[] {
  const {talks, words} = event;
  return [
    ...(talks.length > 0 ? [bold(words.talks), ...talkTexts(talks, abstracts)] : []),
    ...participation(event).map((fact) => factText(fact, words.colon)),
    ...thanksOf(event).map(escapeMarkdown),
  ];
}

function talkTexts(talks: Invited['event']['talks'], abstracts: Invited['abstracts']): string[] {
  return talks.flatMap(({title, speakers}, index) => {
    const names = speakers.map(({name}) => escapeMarkdown(name)).join(', ');
    const line = names === '' ? bold(title) : `${bold(title)} – ${names}`;
    return [line, blocksAsMarkdown(abstracts[index] ?? [])];
  });
}

function factText({label, text, isLink}: Fact, colon: string): string {
  return isLink ? markdownLink(escapeMarkdown(label), text) : escapeMarkdown(`${label}${colon} ${text}`);
}
