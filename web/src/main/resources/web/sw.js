// Keeps the client's own files, so that it opens without a network. Calls of the services and their streams never pass
// through here. The server writes `self.shell` above this line: the build and its files.

const { build, files } = self.shell
const name = `lilt-${build}`
const SERVICES = [
    'content', 'exercises', 'guidance', 'plans', 'sessions', 'members', 'weeks', 'activity', 'targets', 'exports', 'web',
]

self.addEventListener('install', (event) => {
    event.waitUntil(keep())
    // Where the browser knows routes it does not even start this worker for a call: a stop is not held up by it.
    const paths = SERVICES.flatMap((service) => [`/${service}`, `/${service}/*`])
    const condition = { or: paths.map((pathname) => ({ urlPattern: { pathname } })) }
    event.addRoutes?.([{ condition, source: 'network' }]).catch(() => undefined)
})

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([tidy(), self.clients.claim()])))

self.addEventListener('message', (event) => {
    const { data } = event
    if (data === 'activate') {
        self.skipWaiting()
    } else if (data === 'claim') {
        // A page that was being loaded while this worker took over has no worker yet.
        event.waitUntil(self.clients.claim())
    }
})

self.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    if (request.method === 'GET' && origin === self.location.origin && (files.includes(pathname) || isOld(pathname))) {
        event.respondWith(kept(request, pathname))
    }
})

/** Whether it is a file of an earlier build, which a page that is still open may ask for. */
function isOld(pathname) {
    return pathname.startsWith('/static/')
}

async function keep() {
    const cache = await caches.open(name)
    // Files with a digest in their name never change; the others are asked for again.
    await cache.addAll(files.map((file) => new Request(file, file.startsWith('/static/') ? {} : { cache: 'no-cache' })))
}

/** Removes all builds but this one and the one before it. */
async function tidy() {
    const others = (await caches.keys()).filter((key) => key.startsWith('lilt-') && key !== name)
    await Promise.all(others.slice(0, -1).map((key) => caches.delete(key)))
}

async function kept(request, pathname) {
    const found = (await (await caches.open(name)).match(pathname)) ?? (isOld(pathname) ? await caches.match(pathname) : undefined)
    return found ?? fetch(request)
}
