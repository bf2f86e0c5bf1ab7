// Light or dark: follows the system until the reader chooses; the choice is kept in this browser.
// Loaded in the head, so that the page is never drawn in the wrong colours first.
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
      // Storage is switched off: the choice lasts as long as the page.
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
  // `ssg serve` changed the page in place: the button is as the page has it.
  document.addEventListener('ssg:morph', tell);
})();
