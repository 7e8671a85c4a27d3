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
  // Cody: stream the answer; without this script the form is submitted as any other
  const codyForm = document.querySelector('form[data-cody]');
  const said = (text, mine) => {
    const bubble = document.createElement('div');
    bubble.className = mine ? 'cody-said mine' : 'cody-said pending';
    const line = document.createElement('p');
    line.className = 'cody-said-text';
    line.dataset.waiting = codyForm.dataset.waiting;
    line.textContent = text;
    bubble.append(line);
    document.getElementById('cody-messages').append(bubble);
    bubble.scrollIntoView({ block: 'nearest' });
    return bubble;
  };
  const readEvents = async (response, handle) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split('\n\n');
      rest = events.pop();
      for (const event of events) {
        const lines = event.split('\n');
        handle(lines[0].replace('event: ', ''), lines.slice(1).map(line => line.slice(6)).join('\n'));
      }
    }
  };
  const askCody = async body => {
    const fault = document.getElementById('cody-fault');
    const asked = said(body.get('text'), true);
    const answer = said('', false);
    const text = answer.querySelector('.cody-said-text');
    let address = '';
    let problem = codyForm.dataset.failed;
    try {
      const response = await fetch(codyForm.action, { method: 'POST', body, headers: { Accept: 'text/event-stream' } });
      if (response.ok) await readEvents(response, (event, data) => {
        if (event === 'token') text.textContent += data;
        if (event === 'tool') text.dataset.waiting = data;
        if (event === 'fault') problem = data;
        if (event === 'done') address = data;
      });
    } catch (broken) { /* said below */ }
    if (!address) {
      answer.remove();
      asked.remove();
      fault.textContent = problem;
      codyForm.elements.namedItem('cody-text').value = body.get('text');
      return;
    }
    fault.textContent = '';
    codyForm.elements.conversation.value = address.split('/').pop();
    history.replaceState(null, '', address);
    await htmx.ajax('GET', address, { target: '#cody-messages', select: '#cody-messages', swap: 'outerHTML' });
    document.getElementById('last').scrollIntoView({ block: 'nearest' });
  };
  if (codyForm && window.fetch && window.TextDecoderStream) {
    const field = document.getElementById('cody-text');
    codyForm.addEventListener('submit', async event => {
      event.preventDefault();
      event.stopPropagation();
      if (codyForm.dataset.busy) return;
      codyForm.dataset.busy = 'yes';
      const body = new URLSearchParams(new FormData(codyForm));
      if (event.submitter && event.submitter.value) body.set('text', event.submitter.value);
      document.querySelector('.cody-start')?.remove();
      field.value = '';
      await askCody(body);
      delete codyForm.dataset.busy;
      field.focus();
    });
    field.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !field.value.trim()) return;
      event.preventDefault();
      codyForm.requestSubmit();
    });
    document.getElementById('last').scrollIntoView({ block: 'nearest' });
  }
})();
