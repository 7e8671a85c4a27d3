// Cody as an app: registers its worker, and says when a new version of it is ready.
(async () => {
  const notice = document.getElementById('cody-update');
  if (!notice || !navigator.serviceWorker) return;
  const offer = worker => {
    notice.hidden = false;
    notice.querySelector('button').addEventListener('click', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('update');
    }, { once: true });
  };
  try {
    const registration = await navigator.serviceWorker.register(notice.dataset.worker, { scope: '/cody', updateViaCache: 'none' });
    // the first one is no update
    if (registration.waiting && registration.active) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && registration.active) offer(worker);
      });
    });
  } catch { /* Cody works without */ }
})();
