import {type Find, finder} from '../finder.ts';
import type {Entry} from '../search-index.ts';
import {marked} from './marked.ts';

/** After a pause of this length, what has been typed is looked up. In milliseconds. */
const PAUSE = 200;
/** Number of results shown at first. */
const FIRST = 20;

/** Answers the form below it. The address of the page says what was asked, so that going back shows it again. */
export function showSearch(form: HTMLFormElement): void {
  const find = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-search-${name}]`)!;
  const input = form.querySelector('input')!;
  const status = find('status');
  const list = find('results');
  const more = find('more');
  const result = find<HTMLTemplateElement>('result');
  const texts = status.dataset;
  const {lang} = document.documentElement;

  const fetchIndex = async () => finder(await (await fetch(form.dataset.search!)).json(), lang);
  let index: Promise<Find> | undefined;
  const load = () => (index ??= fetchIndex());
  let asked = '';
  const query = () => input.value.trim();

  const countOf = (count: number) => {
    const text = texts[new Intl.PluralRules(lang).select(count)] ?? texts.other;
    return text!.replace('{n}', count.toLocaleString(lang));
  };
  const itemOf = (entry: Entry) => {
    const item = result.content.cloneNode(true) as DocumentFragment;
    item.querySelector('a')!.href = entry.url;
    for (const part of item.querySelectorAll<HTMLElement>('[data-result]')) {
      const text = entry[part.dataset.result as Exclude<keyof Entry, 'same'>];
      if (text) part.replaceChildren(...marked(text, asked));
      // The rest is in the language of the page.
      if (entry.lang && part.dir) part.lang = entry.lang;
    }
    return item;
  };
  const say = (text = '', results: readonly Entry[] = []) => {
    status.textContent = text.replace('{query}', () => asked);
    list.replaceChildren(...results.slice(0, FIRST).map(itemOf));
    more.hidden = results.length <= FIRST;
    more.onclick = () => {
      list.append(...results.slice(FIRST).map(itemOf));
      more.hidden = true;
      list.children[FIRST]!.querySelector('a')!.focus();
    };
  };
  const show = async () => {
    const mine = (asked = query());
    if (mine === '') return say();
    if (index === undefined) say(texts.loading);
    try {
      const results = (await load())(mine);
      if (mine === asked) say(results[0] ? countOf(results.length) : texts.none, results);
    } catch {
      index = undefined;
      say(texts.failed);
    }
  };

  const inAddress = () => new URLSearchParams(location.search).get('q') ?? '';
  const read = () => {
    input.value = inAddress();
    form.hidden = false;
    return show();
  };
  const keep = () => {
    const before = inAddress();
    if (query() !== before)
      history[before ? 'pushState' : 'replaceState'](null, '', `?q=${encodeURIComponent(query())}`);
  };

  let waiting = 0;
  input.onfocus = () => load().catch(() => {});
  input.oninput = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  };
  input.onchange = keep;
  form.onsubmit = (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    keep();
    show().then(() => query() && status.focus());
  };
  addEventListener('popstate', read);
  // `ssg serve` updated the page in place, which took the results away, and probably the index.
  document.addEventListener('ssg:morph', () => {
    index = undefined;
    return read();
  });
  read();
  if (query() === '') input.focus();
}
