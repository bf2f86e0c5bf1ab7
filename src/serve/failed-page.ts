import type {Problem} from './problem.ts';

/** Stands for the site as long as no build was good; the client script in it shows the same as an overlay. */
export function failedPage(problems: readonly Problem[]): string {
  const texts = problems.map(({place, message, frame = '', hint = ''}) =>
    `${place} ${message}\n${frame}\n${hint}`.trim(),
  );
  const text = texts.join('\n\n') || 'The first build is not done yet.';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>No site yet</title>
<body>
<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
</body>
</html>
`;
}
