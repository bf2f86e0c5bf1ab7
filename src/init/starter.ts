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
}

/** The files of a new site, by their paths. */
export function starterFiles({
  title,
  language,
  timezone,
  day,
  version,
}: NewSite): ReadonlyMap<string, string> {
  const manifest = {
    private: true,
    type: 'module',
    scripts: {build: 'ssg build', serve: 'ssg serve'},
    devDependencies: {'usergroup-ssg': `^${version}`},
  };
  return new Map([
    [
      'ssg.config.yml',
      `title: ${JSON.stringify(title)}
# The address that the site will have. Feeds and the calendar need it:
# url: https://example.org
language: ${language}
timezone: ${timezone}
`,
    ],
    [
      `content/posts/${day}-welcome.md`,
      `---
title: Welcome
---

This is the first post. Change it, or add more: \`ssg new post "A title"\` and
\`ssg new event "A meeting" --on 2026-12-08T19:00\` create files to start from.
`,
    ],
    ['content/about.md', '---\ntitle: About\n---\n\nWho we are, and when we meet.\n'],
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['.gitignore', 'node_modules/\npublic/\n.ssg-cache/\n'],
  ]);
}
