/** Loads the style sheets again; each old one goes when its successor is there, so that nothing flickers. */
export async function swapStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]')];
  await Promise.all(links.filter(({href}) => isOurs(href)).map(swapStyle));
}

function swapStyle(old: HTMLLinkElement): Promise<void> {
  const next = old.cloneNode() as HTMLLinkElement;
  next.href = fresh(old.href);
  return new Promise((resolve) => {
    const done = () => {
      old.remove();
      // The page's own address of it, so that a later morph finds nothing to do.
      next.setAttribute('data-ssg-href', old.getAttribute('data-ssg-href') ?? old.getAttribute('href') ?? '');
      resolve();
    };
    next.addEventListener('load', done, {once: true});
    next.addEventListener('error', done, {once: true});
    old.after(next);
  });
}

export function swapImages(paths: readonly string[]): void {
  for (const image of document.images) {
    const path = decodeURI(new URL(image.currentSrc || image.src, location.href).pathname);
    if (paths.some((changed) => path.endsWith(`/${changed}`))) image.src = fresh(image.src);
  }
}

function isOurs(href: string): boolean {
  return new URL(href).origin === location.origin;
}

function fresh(href: string): string {
  const url = new URL(href);
  url.searchParams.set('ssg', Date.now().toString(36));
  return url.href;
}
