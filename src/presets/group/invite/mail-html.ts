import {escapeHtml} from '../../../api.ts';
import {talkLine} from '../calendar/event-texts.ts';
import {blocksAsHtml, linkHtml, subheading} from './blocks-as-html.ts';
import {type Fact, factsOf, headline, thanksOf} from './facts.ts';
import type {Invited} from './invitation.ts';
import {mailSubject} from './mail-text.ts';
import {inviteWordsOf} from './words/invite-words-of.ts';

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';

/** The mail as a page that loads nothing: mail programs show neither stylesheets nor scripts, and block pictures. */
export function mailHtml(invited: Invited): string {
  const {event, language, page, text} = invited;
  const {details} = inviteWordsOf(language);
  const title = escapeHtml(headline(event));
  const parts = [
    `<h1 style="font-size:24px;line-height:1.2;margin:0 0 .7em">${page ? linkHtml(title, page) : title}</h1>`,
    `<p style="margin:0 0 1em">${factsOf(event, language)
      .map((fact) => factHtml(fact, event.words.colon))
      .join('<br>\n')}</p>`,
    blocksAsHtml(text),
    ...(event.is_off ? [] : [talksHtml(invited), thanksHtml(invited)]),
    page ? `<p style="margin:1.5em 0 0">${linkHtml(escapeHtml(details), page)}</p>` : '',
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(mailSubject(invited))}</title>
</head>
<body style="margin:0">
<div style="max-width:600px;padding:16px;${FONT}">
${parts.filter(Boolean).join('\n')}
</div>
</body>
</html>
`;
}

function factHtml({label, text, isLink}: Fact, colon: string): string {
  if (isLink) return linkHtml(escapeHtml(label), text);
  return `<strong>${escapeHtml(label + colon)}</strong> ${escapeHtml(text)}`;
}

function talksHtml({event, abstracts}: Invited): string {
  if (event.talks.length === 0) return '';
  const talks = event.talks.map((talk, index) => {
    const line = `<p style="margin:0 0 .3em"><strong>${escapeHtml(talkLine(talk))}</strong></p>`;
    return [line, blocksAsHtml(abstracts[index] ?? [])].filter(Boolean).join('\n');
  });
  return [subheading(escapeHtml(event.words.talks)), ...talks].join('\n');
}

function thanksHtml({event}: Invited): string {
  const lines = thanksOf(event).map(escapeHtml);
  return lines.length > 0 ? `<p style="margin:1.5em 0 1em">${lines.join('<br>\n')}</p>` : '';
}
