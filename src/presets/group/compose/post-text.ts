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
    ...line('  ', 'repeat', draft.repeat),
    ...(draft.until ? [`  until: ${draft.until}`] : []),
    ...(draft.except ? [`  except: [${draft.except.join(', ')}]`] : []),
    ...line('  ', 'status', draft.status),
    ...(draft.venue ? line('  ', 'venue', draft.venue) : place),
    ...line('  ', 'online', draft.online),
    ...line('  ', 'register', draft.register),
    ...(talks.length > 0 ? ['  talks:', ...talks] : []),
  ];
  const {style, authors = []} = draft;
  const list = (key: string, names: readonly string[] = []) =>
    names.length > 0 ? [`${key}: [${names.map(yamlText).join(', ')}]`] : [];
  const terms = (one: string, several: string, names: readonly string[] = []) =>
    style?.keys.includes(one) && names.length === 1 ? line('', one, names[0]) : list(several, names);
  // Templates of Jekyll sites print `author` as it is.
  const joins = style && !style.keys.includes('authors');
  const day = draft.date.slice(0, 10);
  const raw = (braces: string) => {
    const inside = braces.replaceAll(/\{(?=%-?\s*endraw)/g, '{% endraw %}{{ "{" }}{% raw %}');
    return `{% raw %}${inside}{% endraw %}`;
  };
  const matter = [
    ...line('', 'layout', style?.layout),
    `title: ${yamlText(draft.title)}`,
    ...(style?.date === 'none' ? [] : [`date: ${style?.date === 'moment' ? draft.date : day}`]),
    ...(joins ? line('', 'author', authors.join(', ')) : list(style ? 'authors' : 'author', authors)),
    ...terms('category', 'categories', draft.categories),
    ...terms('tag', 'tags', draft.tags),
    ...line('', 'recap_of', draft.recapOf),
    ...(draft.start ? event : []),
  ];
  const plain = draft.text.toWellFormed().replaceAll(/\r\n?/g, '\n').trim();
  const text = draft.hasLiquid && /\{[{%]/.test(plain) ? raw(plain) : plain;
  return `---\n${matter.join('\n')}\n---\n\n${text}${text && '\n'}`;
}
