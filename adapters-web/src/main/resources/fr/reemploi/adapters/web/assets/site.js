// Small comforts; every page works without them.
(() => {
  // an address people share carries no empty fields
  document.addEventListener('htmx:configRequest', event => {
    const form = event.detail.formData;
    if (event.detail.verb !== 'get' || !form) return;
    for (const [name, value] of [...form.entries()]) if (value === '') form.delete(name);
  });
  // the photo one looks at is the one its small picture names, without moving the page
  document.addEventListener('click', event => {
    const link = event.target.closest('.thumbs a');
    const photo = link && document.querySelector(link.getAttribute('href'));
    if (!photo) return;
    event.preventDefault();
    photo.parentElement.scrollTo({ left: photo.offsetLeft - photo.parentElement.offsetLeft });
  });
  // what was chosen from the disk is named at once
  document.addEventListener('change', event => {
    const input = event.target;
    const told = input.type === 'file' && document.getElementById(input.id + '-chosen');
    if (told) told.textContent = [...input.files].map(file => file.name).join(', ');
  });
  // what a button could not have by itself is asked for as a page, which says why
  for (const failed of ['htmx:responseError', 'htmx:sendError'])
    document.addEventListener(failed, event => {
      const button = event.detail.elt;
      if (button.matches('form button[hx-post]')) button.form.requestSubmit(button);
    });
  // a form is sent once
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || !form.checkValidity()) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
})();
