import {beforeAll, expect, it} from 'vitest';
import {prepareToProtectCode, protectCode} from './protect-code.ts';

beforeAll(prepareToProtectCode);

it.each([
  ['a `{{ x }}` b', 'a {% raw %}`{{ x }}`{% endraw %} b'],
  ['a ``{% x ` %}`` {{ y }}', 'a {% raw %}``{% x ` %}``{% endraw %} {{ y }}'],
  ['```liquid\n{{ x }}\n```\n{{ y }}', '{% raw %}```liquid\n{{ x }}\n```{% endraw %}\n{{ y }}'],
  ['~~~{{ x }}\n~~~', '{% raw %}~~~{{ x }}\n~~~{% endraw %}'],
  ['    {% x %}', '{% raw %}    {% x %}{% endraw %}'],
  [
    '> - ```\n>   {{ x }}\n>   ```\n> {{ y }}',
    '> - {% raw %}```\n>   {{ x }}\n>   ```{% endraw %}\n> {{ y }}',
  ],
  ['1. a\n\n       {{ x }}', '1. a\n\n    {% raw %}   {{ x }}{% endraw %}'],
])('wraps the code of %j', (text, expected) => {
  const protectedText = protectCode(text);
  expect(protectedText.replace(/\s+(?=\{% raw)/g, '').replace(/(raw %\})\s+/g, '$1')).toBe(
    expected.replace(/\s+(?=\{% raw)/g, '').replace(/(raw %\})\s+/g, '$1'),
  );
  expect(protectedText.replace(/\{% (?:end)?raw %\}/g, '')).toBe(text);
});

it.each([
  'no code, {{ x }} and `code`',
  '{% raw %}\n```\n{{ x }}\n```\n{% endraw %}',
  '```\n{% raw %}{{ x }}{% endraw %}\n```',
  '{% highlight php %}\n    {{ x }}\n{% endhighlight %}',
])('leaves %j alone', (text) => {
  expect(protectCode(text)).toBe(text);
});

it('treats indented text in an element as HTML, as kramdown does', () => {
  const list = '<ul>\n  {% for p in posts %}\n\n      <li>{{ p }}</li>\n\n    {% endfor %}\n</ul>\n';
  const after = '\ntext\n\n    {{ x }}\n';
  expect(protectCode(list + after, 'kramdown')).toBe(`${list}\ntext\n\n{% raw %}    {{ x }}{% endraw %}\n`);
  expect(protectCode(list)).toContain('{% raw %}');
});

it('shows tags that are written as code', () => {
  expect(protectCode('Between `{% raw %}` and `{% endraw %}`.')).toBe(
    'Between {% raw %}`{% raw %}`{% endraw %} and {% raw %}`{% endraw %}{{ "{%" }}{% raw %} endraw %}`{% endraw %}.',
  );
});
