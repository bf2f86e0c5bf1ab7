// Videos, slides and maps from other sites: a click on the placeholder loads them in the page.
// Without this script, or with Ctrl or ⌘, the link opens the other site.
(() => {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest('[data-embed]');
    if (!link) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = link.dataset.embed;
    frame.title = link.dataset.title;
    frame.allow = 'autoplay; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.className = 'embed-frame';
    link.replaceWith(frame);
    frame.focus();
  });
})();
