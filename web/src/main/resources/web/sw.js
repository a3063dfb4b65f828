// Keeps the client's own files, so that it opens without the network. The server puts their list and the build's id,
// self.shell, before the first line: another build is another worker. Calls and streams are never touched.
const CACHE = `lilt-${self.shell.build}`
const KEPT = new Set(self.shell.files)

self.addEventListener('install', event => {
    event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(self.shell.files)))
})

self.addEventListener('activate', event => {
    event.waitUntil(
        caches.keys().then(names =>
            Promise.all(names.filter(name => name.startsWith('lilt-') && name !== CACHE).map(name => caches.delete(name)))
        )
    )
})

self.addEventListener('fetch', event => {
    const { pathname, origin } = new URL(event.request.url)
    if (event.request.method === 'GET' && origin === self.location.origin && KEPT.has(pathname)) {
        event.respondWith(
            caches.open(CACHE).then(cache => cache.match(pathname)).then(kept => kept ?? fetch(event.request))
        )
    }
})
