import { lastSession } from './last-session.js'
import { scriptUrl } from './trusted-urls.js'

/** A new build that does not take over within this time is left until the next navigation. */
const TAKEOVER_MS = 4000
const CHECK_MS = 3600 * 1000

/**
 * Keeps the client on this device for when there is no network, and up to date: a new build waits while a session is
 * under way, and takes over at a navigation, silently. Nothing is asked of the member.
 */
export async function keepUpToDate(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
        return
    }
    const registration = await navigator.serviceWorker.register(scriptUrl('/sw.js'), { updateViaCache: 'none' })
    await takeOver(registration)
    window.addEventListener('hashchange', () => void takeOver(registration))
    let checkedAt = performance.now()
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible' && performance.now() - checkedAt > CHECK_MS) {
            checkedAt = performance.now()
            void registration.update().catch(() => undefined)
        }
    })
}

/** Lets a build that waits take over, and loads the page again from it; not while a session is under way here. */
async function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
    if (waiting === null || navigator.serviceWorker.controller === null || (await isInSession())) {
        return
    }
    const timeout = new AbortController()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
        once: true,
        signal: timeout.signal,
    })
    setTimeout(() => timeout.abort(), TAKEOVER_MS)
    waiting.postMessage('activate')
}

async function isInSession(): Promise<boolean> {
    const isShown = /^#\/(session|follow)\//.test(location.hash)
    return isShown || (await lastSession().catch(() => undefined)) !== undefined
}
