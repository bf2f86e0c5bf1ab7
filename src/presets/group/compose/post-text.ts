import type {Draft} from './draft.ts';

/** The text of a new post, with front matter. Runs in browsers too, so even `yamlText` is passed in. */
export function postText(draft: Draft, yamlText: (text: string) => string): string {
  const line = (indent: string, key: string, value: string | undefined) =>
    value ? [`${indent}${key}: ${yamlText(value)}`] : [];
  const place = draft.place?.name.trim()
    ? ['  venue:', ...line('    ', 'name', draft.place.name), ...line('    ', 'address', draft.place.address)]
    : [];
  const talks = (draft.talks ?? []).flatMap(({title, speakers}) =>
    speakers.length === 0
      ? [`    - ${yamlText(title)}`]
      : [`    - title: ${yamlText(title)}`, `      speakers: [${speakers.map(yamlText).join(', ')}]`],
  );
  const event = [
    'event:',
    ...line('  ', 'id', draft.id).map((id) => `${id} # keep it even if the day changes`),
    `  start: ${draft.start}`,
    ...line('  ', 'end', draft.end),
    ...(draft.venue ? line('  ', 'venue', draft.venue) : place),
    ...line('  ', 'online', draft.online),
    ...line('  ', 'register', draft.register),
    ...(talks.length > 0 ? ['  talks:', ...talks] : []),
  ];
  const list = (key: string, names: readonly string[] = []) =>
    names.length > 0 ? [`${key}: [${names.map(yamlText).join(', ')}]`] : [];
  const raw = (braces: string) => {
    const inside = braces.replaceAll(/\{(?=%-?\s*endraw)/g, '{% endraw %}{{ "{" }}{% raw %}');
    return `{% raw %}${inside}{% endraw %}`;
  };
  const {authors = []} = draft;
  const matter = [
    ...line('', 'layout', draft.layout),
    `title: ${yamlText(draft.title)}`,
    `date: ${draft.date}`,
    ...(draft.joinsAuthors ? line('', 'author', authors.join(', ')) : list('author', authors)),
    ...list('categories', draft.categories),
    ...list('tags', draft.tags),
    ...line('', 'recap_of', draft.recapOf),
    ...(draft.start ? event : []),
  ];
  const plain = draft.text.toWellFormed().replaceAll(/\r\n?/g, '\n').trim();
  const text = draft.hasLiquid && /\{[{%]/.test(plain) ? raw(plain) : plain;
  return `---\n${matter.join('\n')}\n---\n\n${text}${text && '\n'}`;
}
