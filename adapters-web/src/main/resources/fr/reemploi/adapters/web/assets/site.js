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
    if (form.method !== 'post' || !form.checkValidity() || form.matches('form[data-cody]')) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  // Cody: stream the answer; without this script the form is submitted as any other. Listens at the
  // document, because the form also comes with a page that replaces another, and in the panel.
  const said = (form, text, mine) => {
    const bubble = document.createElement('div');
    bubble.className = mine ? 'cody-said mine' : 'cody-said pending';
    const line = document.createElement('p');
    line.className = 'cody-said-text';
    line.dataset.waiting = form.dataset.waiting;
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
  const askCody = async (form, body) => {
    const fault = document.getElementById('cody-fault');
    const asked = said(form, body.get('text'), true);
    const answer = said(form, '', false);
    const text = answer.querySelector('.cody-said-text');
    let address = '';
    let problem = form.dataset.failed;
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/event-stream' } });
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
      form.elements.namedItem('cody-text').value = body.get('text');
      return;
    }
    fault.textContent = '';
    form.elements.conversation.value = address.split('/').pop();
    if (!form.closest('.cody-panel')) history.replaceState(null, '', address);
    await htmx.ajax('GET', address, { target: '#cody-messages', select: '#cody-messages', swap: 'outerHTML' });
    document.getElementById('last').scrollIntoView({ block: 'nearest' });
  };
  if (window.fetch && window.TextDecoderStream) {
    document.addEventListener('submit', async event => {
      const form = event.target;
      if (!form.matches('form[data-cody]')) return;
      event.preventDefault();
      if (form.dataset.busy) return;
      form.dataset.busy = 'yes';
      const field = form.elements.namedItem('cody-text');
      const body = new URLSearchParams(new FormData(form));
      if (event.submitter && event.submitter.value) body.set('text', event.submitter.value);
      // what one reads now: the radio replaces pages without loading them
      if (form.closest('.cody-panel')) body.set('page', location.pathname);
      document.querySelector('.cody-start')?.remove();
      field.value = '';
      await askCody(form, body);
      delete form.dataset.busy;
      field.focus();
    });
    document.addEventListener('keydown', event => {
      const field = event.target;
      if (field.id !== 'cody-text' || event.key !== 'Enter' || event.shiftKey || event.isComposing || !field.value.trim()) return;
      event.preventDefault();
      field.form.requestSubmit();
    });
    document.getElementById('last')?.scrollIntoView({ block: 'nearest' });
  }
  // where there is room, Cody opens beside what one reads; elsewhere its button is a link
  const closeCody = () => {
    document.querySelector('.cody-panel')?.remove();
    document.body.classList.remove('with-cody');
    document.querySelector('.cody-open')?.focus();
  };
  const openCody = async link => {
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const talk = page.querySelector('.cody-talk');
    const panel = document.createElement('aside');
    panel.className = 'cody-panel';
    panel.setAttribute('aria-label', 'Cody');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'small cody-close';
    close.setAttribute('aria-label', link.dataset.close);
    close.textContent = '×';
    close.addEventListener('click', closeCody);
    panel.append(close, document.adoptNode(talk));
    // the forms of the buttons of cards, where the page has none
    for (const id of ['to-basket', 'to-favourites']) {
      const form = page.getElementById(id);
      if (!form || document.getElementById(id)) continue;
      form.elements.retour.value = location.pathname + location.search;
      panel.append(document.adoptNode(form));
    }
    document.body.append(panel);
    document.body.classList.add('with-cody');
    window.htmx?.process(panel);
    document.getElementById('cody-text').focus();
  };
  document.addEventListener('click', async event => {
    const link = event.target.closest('.cody-open');
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    link.href = '/cody?page=' + encodeURIComponent(location.pathname);
    if (!window.matchMedia('(min-width: 1024px)').matches || !window.TextDecoderStream) return;
    event.preventDefault();
    if (document.querySelector('.cody-panel')) return;
    try { await openCody(link); } catch (broken) { location.href = link.href; }
  }, true);
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && event.target.closest?.('.cody-panel')) closeCody(); });
})();
