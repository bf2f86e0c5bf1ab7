const LISTING =
  /<div class="language-([^" ]+) highlighter-rouge"><div class="highlight"><pre class="highlight"><code>([\s\S]*?)<\/code>/g;
const REFERENCES = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&'};

/** How many characters in code listings have the same class as with Jekyll's rouge. */
export async function checkColours(sites, loadColours) {
  const listings = sites
    .flatMap(({rows}) => rows.flatMap((row) => [...row.html.matchAll(LISTING)]))
    .filter(([, language]) => language !== 'plaintext' && language !== 'text');
  const colour = await loadColours(listings.map(([, language]) => language));
  const result = {same: 0, of: 0, listings: listings.length};
  for (const [, language, html] of listings) {
    const expected = classes(html);
    const code = expected.map(({character}) => character).join('');
    const made = classes(colour(code, language) ?? '');
    for (const [i, {character, name}] of expected.entries()) {
      if (/\s/.test(character)) continue;
      result.of++;
      if ((made[i]?.name ?? '') === name) result.same++;
    }
  }
  return result;
}

function classes(html) {
  const found = [];
  let name = '';
  for (const [tag, start, text] of html.matchAll(/<span class="([^"]*)">|<\/?span>|([^<]+)/g)) {
    if (text === undefined) name = tag === '</span>' ? '' : (start ?? '');
    else
      for (const character of text.replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => REFERENCES[one]))
        found.push({character, name});
  }
  return found;
}
