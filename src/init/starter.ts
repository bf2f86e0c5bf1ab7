import {type GitRemote, repositoryOf} from './git-remote.ts';
import {type StarterTexts, starterTexts} from './starter-texts.ts';

/** What a new site is created from. */
export interface NewSite {
  readonly title: string;
  /** A BCP 47 tag such as `en` or `de-AT`. */
  readonly language: string;
  /** IANA name. */
  readonly timezone: string;
  /** Day of the first post, `2026-12-08`. */
  readonly day: string;
  /** Version of this package. */
  readonly version: string;
  readonly remote?: GitRemote | undefined;
  /** Whether GitHub Pages will publish it, which decides its address. */
  readonly isOnGitHubPages: boolean;
}

/** The files of a new site, by their paths. */
export function starterFiles(site: NewSite): ReadonlyMap<string, string> {
  const {day, version, language} = site;
  const texts = starterTexts(language);
  return new Map([
    ['ssg.config.yml', configText(site, texts)],
    [`content/posts/${day}-welcome.md`, welcomePost(texts)],
    ['content/about.md', `---\ntitle: ${texts.about}\nmenu: true\n---\n\n${texts.whoWeAre}\n`],
    ...projectFiles(version),
  ]);
}

/** What every site needs to be built from its repository, by path. */
export function projectFiles(version: string): ReadonlyMap<string, string> {
  const manifest = {
    private: true,
    type: 'module',
    scripts: {build: 'ssg build', serve: 'ssg serve'},
    devDependencies: {'usergroup-ssg': `^${version}`},
  };
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['.gitignore', 'node_modules/\npublic/\n.ssg-cache/\n'],
  ]);
}

function welcomePost({welcome, firstPost, aTitle, aMeeting}: StarterTexts): string {
  const commands = [`npx ssg new post "${aTitle}"`, `npx ssg new event "${aMeeting}" --on 2026-12-08T19:00`];
  return `---\ntitle: ${welcome}\n---\n\n${firstPost}\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;
}

function configText(
  {title, language, timezone, remote, isOnGitHubPages}: NewSite,
  {address: comment}: StarterTexts,
): string {
  const address = remote && pagesAddress(remote);
  return [
    `title: ${JSON.stringify(title)}`,
    `# ${comment}`,
    ...(address ?? ['url: https://example.org']).map((line) =>
      address && isOnGitHubPages ? line : `# ${line}`,
    ),
    `language: ${language}`,
    `timezone: ${timezone}`,
    ...(remote ? repositoryLines(remote) : []),
    '',
  ].join('\n');
}

/** Where GitHub Pages publishes a repository: at the root for `group/group.github.io`, or else below its name. */
export function pagesAddress({url}: GitRemote): string[] | undefined {
  const [, owner, name] = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+)$/.exec(url) ?? [];
  if (!owner || !name) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return [`url: https://${host}`, ...(name.toLowerCase() === host ? [] : [`baseUrl: /${name}`])];
}

function repositoryLines(remote: GitRemote): string[] {
  const repository = repositoryOf(remote);
  if (typeof repository === 'string') return [`repository: ${repository}`];
  return [
    'repository:',
    ...Object.entries(repository).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
  ];
}
