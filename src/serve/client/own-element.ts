/** Adds an element of ours to the page; its content is in a shadow root, out of reach of the site's styles. */
export function addOwnElement(name: string, style: string, content: HTMLElement): HTMLElement {
  const host = document.createElement(name);
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  root.append(content);
  document.documentElement.append(host);
  return host;
}
