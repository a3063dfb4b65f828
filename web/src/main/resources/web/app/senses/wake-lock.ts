import type { SessionStatus } from '../engine/types.js'

export type ScreenState = 'awake' | 'free' | 'refused' | 'unsupported'

/** After so long a pause, and so long a wait at a gate, the screen may sleep. In milliseconds. */
const AFTER_PAUSE_MS = 120_000
const AFTER_WAITING_MS = 600_000
/** Long enough to see that the screen stays on, in milliseconds. */
const TRIED_MS = 10_000

/**
 * Keeps the screen on while the session needs it. What is wanted is kept apart from what is held: the system takes the
 * lock when the page is hidden, and it is asked for again on return, if it is still wanted then.
 */
export class ScreenWakeLock {
    #wanted = false
    #refused = false
    #asking = false
    #lock: WakeLockSentinel | undefined
    #status: SessionStatus | undefined
    #since = 0
    #timer: ReturnType<typeof setTimeout> | undefined
    readonly #visible = (): void => {
        this.#refused = false
        this.#apply()
    }

    /** @param onState called when {@link state} may have changed */
    constructor(private readonly onState: () => void) {
        document.addEventListener('visibilitychange', this.#visible)
    }

    get state(): ScreenState {
        if (!('wakeLock' in navigator)) return 'unsupported'
        if (this.#lock !== undefined) return 'awake'
        return this.#refused && this.#wanted ? 'refused' : 'free'
    }

    /** Follows the session: running keeps the screen on, a long pause and the end let it sleep. */
    follow(status: SessionStatus): void {
        if (status !== this.#status) {
            this.#status = status
            this.#since = performance.now()
        }
        this.#apply()
    }

    /** Asks again, for example in a tap, after the system refused. */
    retry(): void {
        if (!this.#refused) return
        this.#refused = false
        this.#apply()
    }

    close(): void {
        document.removeEventListener('visibilitychange', this.#visible)
        this.#status = undefined
        this.#apply()
    }

    #apply(): void {
        clearTimeout(this.#timer)
        const leftMs = this.#allowedMs() - (performance.now() - this.#since)
        this.#wanted = leftMs > 0
        if (this.#wanted && Number.isFinite(leftMs)) this.#timer = setTimeout(() => this.#apply(), leftMs)
        if (!this.#wanted) this.#release()
        else if (this.#lock === undefined && !this.#refused && document.visibilityState === 'visible') void this.#ask()
    }

    #allowedMs(): number {
        switch (this.#status) {
            case 'running': return Infinity
            case 'waiting': return AFTER_WAITING_MS
            case 'paused': return AFTER_PAUSE_MS
            default: return 0
        }
    }

    async #ask(): Promise<void> {
        if (this.#asking || !('wakeLock' in navigator)) return
        this.#asking = true
        try {
            const lock = await navigator.wakeLock.request('screen')
            lock.addEventListener('release', () => this.#released(lock))
            this.#lock = lock
        } catch {
            // A low battery, or hidden in the meantime: the return to the page asks again.
            this.#refused = document.visibilityState === 'visible'
        } finally {
            this.#asking = false
            this.#apply()
            this.onState()
        }
    }

    #released(lock: WakeLockSentinel): void {
        if (this.#lock === lock) this.#lock = undefined
        // Taken while the page is seen: the system saves power. Asking at once would only be refused, over and over.
        if (this.#wanted && document.visibilityState === 'visible') this.#refused = true
        this.onState()
    }

    #release(): void {
        const lock = this.#lock
        this.#lock = undefined
        lock?.release().catch(() => undefined)
    }
}

/** Asks for the screen to stay on, and gives it back after some seconds. */
export async function tryScreenLock(): Promise<boolean> {
    try {
        const lock = await navigator.wakeLock.request('screen')
        setTimeout(() => void lock.release(), TRIED_MS)
        return true
    } catch {
        return false
    }
}
