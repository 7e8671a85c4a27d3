// Progressive enhancement: every page works without this script.
(() => {
  // remove empty fields from the URLs of htmx requests
  document.addEventListener('htmx:configRequest', event => {
    const form = event.detail.formData;
    if (event.detail.verb !== 'get' || !form) return;
    for (const [name, value] of [...form.entries()]) if (value === '') form.delete(name);
  });
  // a click on a thumbnail scrolls the gallery to its photo, but not the page
  document.addEventListener('click', event => {
    const link = event.target.closest('.thumbs a');
    const photo = link && document.querySelector(link.getAttribute('href'));
    if (!photo) return;
    event.preventDefault();
    photo.parentElement.scrollTo({ left: photo.offsetLeft - photo.parentElement.offsetLeft });
  });
  // show the names of the selected files
  document.addEventListener('change', event => {
    const input = event.target;
    const output = input.type === 'file' && document.getElementById(input.id + '-chosen');
    if (output) output.textContent = [...input.files].map(file => file.name).join(', ');
  });
  // if the htmx request of a button fails, submit its form: the page shows the error
  for (const failed of ['htmx:responseError', 'htmx:sendError'])
    document.addEventListener(failed, event => {
      const button = event.detail.elt;
      if (button.matches('button[hx-post]') && button.form) button.form.requestSubmit(button);
    });
  // buttons that print the page
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  // prevent double submission
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || !form.checkValidity()) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
})();
