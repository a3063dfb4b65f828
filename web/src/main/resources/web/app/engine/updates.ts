import { lastSession } from './last-session.js'
import { scriptUrl } from './trusted-urls.js'

/** A new build that takes longer than this to take over is shown at the next navigation only. */
const TAKEOVER_MS = 4000
/**
 * A screen asks for what it shows first: a browser may let a new build wait for minutes if a stream is opened while the
 * one before is on its way out.
 */
const SETTLE_MS = 1000
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
    void claim(navigator.serviceWorker)
    const update = new Update(registration, navigator.serviceWorker)
    update.navigated()
    window.addEventListener('hashchange', () => update.navigated())
    let checkedAt = performance.now()
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible' && performance.now() - checkedAt > CHECK_MS) {
            checkedAt = performance.now()
            void registration.update().catch(() => undefined)
        }
    })
}

/** Lets the first build serve this page, too, if it took over while the page was being loaded. */
async function claim(workers: ServiceWorkerContainer): Promise<void> {
    const { active } = await workers.ready
    if (workers.controller === null) {
        active?.postMessage('claim')
    }
}

/** A newer build than that of this page, which is loaded again from it; not while a session is under way here. */
class Update {
    private isControlled: boolean
    /** True once a newer build serves this page, which this one or another has asked for. */
    private isInForce = false
    private askedAt = -Infinity

    constructor(private readonly registration: ServiceWorkerRegistration, workers: ServiceWorkerContainer) {
        this.isControlled = workers.controller !== null
        workers.addEventListener('controllerchange', () => this.changed())
    }

    /** To be called when the page is loaded, and at each navigation in it. */
    navigated(): void {
        setTimeout(() => void this.takeOver(), SETTLE_MS)
    }

    private async takeOver(): Promise<void> {
        const { waiting } = this.registration
        if (await isInSession()) {
            return
        }
        if (this.isInForce) {
            location.reload()
        } else if (waiting !== null && this.isControlled) {
            this.askedAt = performance.now()
            waiting.postMessage('activate')
        }
    }

    private changed(): void {
        // The very first build serves this page from now on: it is the one that the page came from.
        this.isInForce = this.isControlled
        this.isControlled = true
        if (this.isInForce && performance.now() - this.askedAt < TAKEOVER_MS) {
            void this.takeOver()
        }
    }
}

async function isInSession(): Promise<boolean> {
    const isShown = /^#\/(session|follow)\//.test(location.hash)
    return isShown || (await lastSession().catch(() => undefined)) !== undefined
}
