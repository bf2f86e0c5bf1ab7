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
  const show = (theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  };

  show(read());
  addEventListener('storage', (event) => event.key === 'theme' && show(event.newValue));
  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      const tell = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
      tell();
      system.addEventListener('change', tell);
      button.addEventListener('click', () => {
        show(current() === 'dark' ? 'light' : 'dark');
        keep(current());
        tell();
      });
    }
  });
})();
