// The radio: a player that goes on while one browses. Links are followed by replacing the content of
// the page while it plays; without a playing radio they are ordinary links.
(() => {
  const box = document.getElementById('radio');
  const open = document.getElementById('radio-open');
  if (!box || !open) return;
  const audio = new Audio();
  audio.preload = 'none';
  const remembered = name => { try { return localStorage.getItem('radio-' + name); } catch { return null; } };
  const remember = (name, value) => { try { localStorage.setItem('radio-' + name, value); } catch { /* private mode */ } };
  const session = value => {
    try {
      if (value === undefined) return sessionStorage.getItem('radio-playing') === 'yes';
      sessionStorage.setItem('radio-playing', value ? 'yes' : 'no');
    } catch { /* private mode */ }
    return false;
  };
  let wanted = false, retries = 0, timer = 0, replaced = false;
  const part = selector => box.querySelector(selector);
  const station = () => part('#radio-station').selectedOptions[0];
  const say = state => {
    const row = part('.radio-row');
    part('.radio-state').textContent = row.dataset[state].replace('{0}', station().textContent);
    box.dataset.state = state;
    part('.radio-play').setAttribute('aria-pressed', String(wanted));
  };
  // a live stream goes on while it is paused: always start anew
  const start = () => {
    clearTimeout(timer);
    wanted = true;
    session(true);
    audio.src = station().dataset.stream;
    say('loading');
    audio.play().catch(error => {
      if (error.name === 'NotAllowedError') { stop(); say('blocked'); }
    });
    tellSystem();
  };
  const stop = () => {
    clearTimeout(timer);
    wanted = false;
    retries = 0;
    session(false);
    audio.removeAttribute('src');
    audio.load();
    say('stopped');
    if (navigator.mediaSession) navigator.mediaSession.playbackState = 'paused';
  };
  const fail = () => {
    if (!wanted) return;
    say('unreachable');
    clearTimeout(timer);
    if (retries < 5) timer = setTimeout(() => { if (wanted) { start(); say('unreachable'); } }, 2000 * 2 ** retries++);
  };
  const change = step => {
    const list = part('#radio-station');
    list.selectedIndex = (list.selectedIndex + step + list.length) % list.length;
    list.dispatchEvent(new Event('change'));
  };
  const tellSystem = () => {
    const media = navigator.mediaSession;
    if (!media || !window.MediaMetadata) return;
    const logo = station().dataset.logo;
    media.metadata = new MediaMetadata({ title: station().textContent, artist: 'Réemploi', artwork: logo ? [{ src: logo }] : [] });
    media.playbackState = 'playing';
    for (const [action, handler] of [['play', start], ['pause', stop], ['stop', stop], ['nexttrack', () => change(1)], ['previoustrack', () => change(-1)]])
      try { media.setActionHandler(action, handler); } catch { /* not known here */ }
  };
  audio.addEventListener('playing', () => { retries = 0; clearTimeout(timer); say('playing'); });
  audio.addEventListener('waiting', () => { if (wanted) say('loading'); });
  audio.addEventListener('error', fail);
  audio.addEventListener('ended', fail);
  audio.addEventListener('stalled', () => { if (wanted && audio.readyState < 3) { clearTimeout(timer); timer = setTimeout(fail, 8000); } });
  const show = async () => {
    if (!part('.radio-row')) {
      const answer = await fetch('/radio');
      if (!answer.ok) return false;
      box.innerHTML = await answer.text();
      const list = part('#radio-station'), volume = part('#radio-volume');
      const last = remembered('station');
      if ([...list.options].some(option => option.value === last)) list.value = last;
      volume.value = remembered('volume') ?? volume.value;
      audio.volume = volume.value / 100;
      part('.radio-play').addEventListener('click', () => wanted ? stop() : start());
      part('.radio-close').addEventListener('click', () => { stop(); box.hidden = true; document.body.classList.remove('with-radio'); });
      list.addEventListener('change', () => { remember('station', list.value); retries = 0; if (wanted) start(); });
      volume.addEventListener('input', () => { audio.volume = volume.value / 100; remember('volume', volume.value); });
    }
    box.hidden = false;
    document.body.classList.add('with-radio');
    return true;
  };
  document.addEventListener('click', async event => {
    if (!event.target.closest('#radio-open')) return;
    if (await show()) part('.radio-play').focus();
  });
  const reveal = () => { document.getElementById('radio-open').hidden = false; };
  reveal();
  // after a form was sent the page is new: go on where it stopped, if the browser lets it
  if (session()) show().then(shown => { if (shown) start(); });

  // browsing while it plays
  const follow = async (address, push) => {
    let answer;
    try {
      answer = await fetch(address, { headers: { Accept: 'text/html' } });
    } catch { location.href = address; return; }
    const type = answer.headers.get('Content-Type') ?? '';
    if (!type.startsWith('text/html') || new URL(answer.url).origin !== location.origin) { location.href = address; return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const parts = ['header.top', 'main', 'footer.foot'];
    if (parts.some(selector => !page.querySelector(selector))) { location.href = address; return; }
    const hash = new URL(address, location.href).hash;
    if (push) history.pushState({ radio: true }, '', answer.url.split('#')[0] + hash);
    replaced = true;
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dataset.theme = page.documentElement.dataset.theme ?? '';
    for (const selector of parts) {
      const fresh = document.adoptNode(page.querySelector(selector));
      document.querySelector(selector).replaceWith(fresh);
      window.htmx?.process(fresh);
    }
    reveal();
    const target = hash && document.getElementById(hash.slice(1));
    if (target) target.scrollIntoView();
    else { window.scrollTo(0, 0); document.querySelector('main').focus({ preventScroll: true }); }
  };
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!wanted || !link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    follow(link.href, true);
  });
  window.addEventListener('popstate', () => { if (wanted) follow(location.href, false); else if (replaced) location.reload(); });
})();
