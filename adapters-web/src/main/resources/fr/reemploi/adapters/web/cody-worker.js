// Cody as an app: keeps the files that every page needs and the page that says one is offline.
// Pages are never kept: they are personal. The server writes the list of files and, as the version,
// the hash of their contents.
const CACHE = 'cody-shell-{version}';
const OFFLINE = '/cody/hors-ligne' + self.location.search;
const FILES = {files};

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  // without cookies: the same page for everybody who reads this language
  await cache.add(new Request(OFFLINE, { credentials: 'omit', cache: 'reload' }));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys())
    if (name.startsWith('cody-shell-') && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
})()));

// the page asks for it when the person wants the new version
self.addEventListener('message', event => { if (event.data === 'update') self.skipWaiting(); });

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate')
    event.respondWith(fetch(request).catch(async () => await caches.match(OFFLINE, { cacheName: CACHE }) ?? Response.error()));
  else if (FILES.includes(new URL(request.url).pathname))
    event.respondWith((async () => await caches.match(request, { cacheName: CACHE }) ?? fetch(request))());
});
