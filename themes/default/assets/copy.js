// Adds a copy button to each code block.
(() => {
  if (!navigator.clipboard) return;
  const {copy, copied} = document.currentScript.dataset;
  const addButtons = () => {
    for (const frame of document.querySelectorAll('.prose .code-frame')) if (!frame.querySelector('.copy')) addButton(frame);
  };
  const addButton = (frame) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(frame.querySelector('pre').textContent.replace(/\n$/, ''));
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    frame.append(button);
  };
  addButtons();
  // `ssg serve` updated the page in place, which removed the buttons.
  document.addEventListener('ssg:morph', addButtons);
})();
