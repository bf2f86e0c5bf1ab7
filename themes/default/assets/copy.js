// A button on each block of code that copies it.
(() => {
  if (!navigator.clipboard) return;
  const {copy, copied} = document.currentScript.dataset;
  for (const block of document.querySelectorAll('.prose pre')) {
    const frame = document.createElement('div');
    frame.className = 'code-frame';
    block.replaceWith(frame);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ''));
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    frame.append(block, button);
  }
})();
