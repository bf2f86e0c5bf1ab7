// A button on each block of code that copies it.
(() => {
  if (!navigator.clipboard) return;
  const {copy, copied} = document.currentScript.dataset;
  const addButtons = () => {
    for (const block of document.querySelectorAll('.prose pre')) if (!block.closest('.code-frame')) addButton(block);
  };
  const addButton = (block) => {
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
  };
  addButtons();
  // `ssg serve` changed the page in place, to one without our buttons.
  document.addEventListener('ssg:morph', addButtons);
})();
