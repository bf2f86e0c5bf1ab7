import type {Random} from './random.ts';

export function postText(random: Random): string {
  const lines = [
    `title: ${wordsText(random)}`,
    ...(random.chance(0.7) ? [`categories: [${random.pick(['PHP', 'php', 'Talks', 'Général'])}]`] : []),
    ...(random.chance(0.7) ? [`tags: [${random.pick(['a', 'b'])}, ${random.pick(['b', 'c'])}]`] : []),
    ...(random.chance(0.2) ? [`series: ${random.pick(['one', 'two'])}`] : []),
    ...(random.chance(0.1) ? [`layout: ${random.pick(['page', 'nowhere', 'post'])}`] : []),
    ...(random.chance(0.1) ? [`permalink: /special/${random.below(9999)}/`] : []),
    ...(random.chance(0.1) ? [`redirect_from: /old/${random.below(9999)}/`] : []),
    ...(random.chance(0.1) ? ['published: false'] : []),
    ...(random.chance(0.1) ? ['language: fr'] : []),
    ...(random.chance(0.1) ? [`lang: de\ntranslation_of: post-${random.below(14)}`] : []),
    ...(random.chance(0.2) ? [`author: ${random.pick(['Ada', 'Bea'])}`] : []),
    ...(random.chance(0.3) ? [eventText(random)] : []),
    ...(random.chance(0.2) ? [`recap_of: ${random.pick(['unknown', `post-${random.below(14)}`])}`] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n${bodyText(random)}`;
}

export function eventText(random: Random): string {
  const id = random.chance(0.2) ? [`  id: meeting-${random.below(9999)}`] : [];
  const status = random.chance(0.2) ? ['  status: cancelled'] : [];
  const recap = random.chance(0.2) ? [`  recap: post-${random.below(14)}`] : [];
  return [
    'event:',
    `  start: 2026-0${5 + random.below(3)}-0${1 + random.below(9)} 19:00`,
    ...id,
    ...status,
    ...recap,
  ].join('\n');
}

export function bodyText(random: Random): string {
  const parts = [
    () => `Text about ${wordsText(random)} & “more”.`,
    () =>
      `## ${wordsText(random)}\n\nWith a [link](2026-0${random.below(9) + 1}-01-post-${random.below(12)}.md).`,
    () => `![photo](photo-${random.below(3)}.jpg)`,
    () => `![logo](/logo.png)`,
    () => `Newest: {{ site.posts.first.title }}, of {{ site.posts.size }}.`,
    () =>
      `{% for post in site.posts limit: 3 %}{{ post.title }}: {{ post.content | strip_html | truncate: 20 }} {% endfor %}`,
    () => `{{ page.next.excerpt | strip_html }} {{ page.title }}`,
    () => `{% for talk in site.data.talks %}- {{ talk.title }}\n{% endfor %}`,
    () => '```js\nlet a = 1;\n```\n\n<!--more-->',
  ];
  return Array.from({length: 1 + random.below(4)}, () => random.pick(parts)()).join('\n\n');
}

export function wordsText(random: Random): string {
  const words = ['Apéro', 'PHP', 'talk', 'meeting', 'Lyon', 'test', 'd&rsquo;une', 'review'];
  return Array.from({length: 1 + random.below(3)}, () => random.pick(words)).join(' ');
}

/** Browsers and ssg know pictures by their content. */
export function pictureText(random: Random): string {
  return random.chance(0.2) ? 'broken' : `<svg width="1${random.below(9)}" height="10"/>`;
}

export function dataText(random: Random): string {
  return Array.from({length: random.below(4)}, () => `- title: ${wordsText(random)}\n`).join('') || '[]\n';
}

export function configText(random: Random): string {
  return `title: ${random.pick(['Group', 'Other group'])}
url: https://group.example
baseUrl: ${random.pick(['""', '/blog'])}
timezone: Europe/Paris
theme: bare
paginate: ${random.pick(['3', '10'])}
drafts: ${random.pick(['true', 'false'])}
search: ${random.pick(['true', 'false'])}
repository: https://github.com/group/${random.pick(['site', 'blog'])}
`.replace(/^drafts.*\n/m, '');
}
