import type {GitRemote} from './git-remote.ts';

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
  const {day, version} = site;
  const manifest = {
    private: true,
    type: 'module',
    scripts: {build: 'ssg build', serve: 'ssg serve'},
    devDependencies: {'usergroup-ssg': `^${version}`},
  };
  return new Map([
    ['ssg.config.yml', configText(site)],
    [
      `content/posts/${day}-welcome.md`,
      `---
title: Welcome
---

This is the first post. Change it, or add more: \`ssg new post "A title"\` and
\`ssg new event "A meeting" --on 2026-12-08T19:00\` create files to start from.
`,
    ],
    ['content/about.md', '---\ntitle: About\nmenu: true\n---\n\nWho we are, and when we meet.\n'],
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['.gitignore', 'node_modules/\npublic/\n.ssg-cache/\n'],
  ]);
}

function configText({title, language, timezone, remote, isOnGitHubPages}: NewSite): string {
  const address = remote && pagesAddress(remote);
  return [
    `title: ${JSON.stringify(title)}`,
    '# The address that the site will have. Feeds and the calendar need it:',
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

function repositoryLines({url, branch, folder}: GitRemote): string[] {
  if (branch === 'main' && folder === '') return [`repository: ${url}`];
  const inFolder = folder === '' ? [] : [`  folder: ${JSON.stringify(folder)}`];
  return ['repository:', `  url: ${url}`, `  branch: ${JSON.stringify(branch)}`, ...inFolder];
}
