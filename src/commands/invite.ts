import {statSync} from 'node:fs';
import type {Site} from '../model.ts';
import {chooseEvent} from '../presets/group/invite/choose-event.ts';
import type {Invitation} from '../presets/group/invite/invitation.ts';
import {INVITATION_FILE, invitationFile} from '../presets/group/invite/invitation-file.ts';
import {qrCode} from '../presets/group/invite/qr-code.ts';
import type {InviteFacts} from '../presets/group/site/invite-facts.ts';
import type {ListedEvent} from '../presets/group/site/site-events.ts';
import {plain} from '../report/terminal.ts';
import {buildOrTell} from './build-or-tell.ts';
import type {InviteOptions} from './invite-options.ts';
import {loadOrTell} from './load-or-tell.ts';
import {say} from './say.ts';

/** `ssg invite`: prints texts about an event; 1 if the site has errors or no event, 2 for unusable input. */
export async function inviteCommand(
  given: string | undefined,
  root: string,
  options: InviteOptions,
): Promise<number> {
  // As for other commands, a folder as the only argument is the site.
  const isRoot = given !== undefined && root === '.' && options.source === undefined && isFolder(given);
  const [name, folder] = isRoot ? [undefined, given] : [given, root];
  const loaded = await loadOrTell(folder, options, options.json);
  if (!loaded) return 2;
  const {config} = loaded;
  const plugins = [...config.plugins, invitationFile(name)];
  const built = await buildOrTell({...loaded, config: {...config, plugins}}, options.json);
  if (!built) return 1;
  const choice = chooseEvent(built.site, name);
  if ('problem' in choice) {
    const code = choice.kind === 'unknown' ? 2 : 1;
    if (!options.json) return say(choice.problem, code);
    process.stdout.write(`${JSON.stringify({ok: false, problem: choice.problem})}\n`);
    return code;
  }
  if (options.for === 'qr') return printQrCode(choice.event, built.site);
  const file = built.files.find(({path}) => path === INVITATION_FILE)!;
  const texts = JSON.parse(String(file.content)) as Invitation;
  if (config.url === '') process.stderr.write(NO_ADDRESS);
  process.stdout.write(options.json ? asJson(choice.event, texts) : plain(textFor(texts, options.for)));
  return 0;
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}

const NO_ADDRESS = 'The config has no `url`, so the texts do not link to the page of the event.\n';

function printQrCode({post}: ListedEvent, {documents}: Site): number {
  const {invite} = documents.get(post.documentId)!.data.event as {readonly invite: InviteFacts};
  if (invite.address === undefined)
    return say('The config has no `url`, so the page of the event has no address for a QR code.', 1);
  process.stdout.write(qrCode(invite.address));
  return 0;
}

function asJson({id, title, status, start, end, post}: ListedEvent, texts: Invitation): string {
  return `${JSON.stringify({id, title, path: post.documentId, status, start, end, ...texts}, null, 2)}\n`;
}

function textFor(texts: Invitation, place: InviteOptions['for']): string {
  const {mail, post, shortPost} = texts;
  if (place === 'mail') return mailAsText(mail);
  if (place === 'html') return mail.html;
  if (place === 'meetup') return meetupAsText(texts.meetup);
  if (place === 'post') return `${post}\n`;
  if (place === 'short-post') return `${shortPost}\n`;
  const isOne = post === shortPost;
  return [
    section('Mail', mailAsText(mail)),
    section('Meetup.com', meetupAsText(texts.meetup)),
    section(isOne ? 'Mastodon, LinkedIn, Bluesky' : 'Mastodon, LinkedIn', `${post}\n`),
    ...(isOne ? [] : [section('Bluesky', `${shortPost}\n`)]),
    'The mail with formatting: ssg invite --for html\n',
  ].join('\n');
}

function section(title: string, text: string): string {
  return `== ${title} ==\n\n${text}`;
}

function mailAsText({subject, text}: Invitation['mail']): string {
  return `Subject: ${subject}\n\n${text}`;
}

function meetupAsText({title, start, duration, end, venue, description}: Invitation['meetup']): string {
  const fields = {Title: title, Start: start, Duration: duration, End: end, Venue: venue};
  const lines = Object.entries(fields).flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  return `${lines.join('\n')}\n\n${description}\n`;
}
