/** A poster prints by its button. Its page loads nothing of the site's script, which it has no use for. */
document.documentElement.dataset['script'] = 'started';
document.querySelector('[data-action=print]')?.addEventListener('click', () => {
  print();
});
