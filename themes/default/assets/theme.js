// Light or dark: follows the system until the reader chooses; this browser remembers the choice.
// Loaded in the head, so that the page is never first drawn in the wrong colours.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const read = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is disabled: the choice lasts only as long as the page.
    }
  };
  const current = () => root.dataset.theme || (system.matches ? 'dark' : 'light');
  const tell = () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.setAttribute('aria-pressed', String(current() === 'dark'));
    }
  };
  const show = (theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
    tell();
  };

  show(read());
  addEventListener('storage', (event) => event.key === 'theme' && show(event.newValue));
  system.addEventListener('change', tell);
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-theme-switch]')) return;
    show(current() === 'dark' ? 'light' : 'dark');
    keep(current());
  });
  addEventListener('DOMContentLoaded', tell);
  // `ssg serve` updated the page in place, which reset the button.
  document.addEventListener('ssg:morph', tell);
})();
