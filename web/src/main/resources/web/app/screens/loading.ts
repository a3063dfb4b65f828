import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { SignInNeeded, Unreachable } from '../engine/api.js'
import { signInNeeded } from './sign-in.js'

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 30_000

/**
 * Something that a screen shows and that a service has. While the service is away the screen says so, and this tries
 * again: at growing intervals, and at once when the network is back or the page is looked at again.
 */
export class Loading<T> implements ReactiveController {
    value: T | undefined
    /** True once it was loaded, even if it is nothing. */
    loaded = false
    /** Set while the last attempt has failed. */
    failure: unknown

    private attempt = 0
    private running = 0
    private failures = 0
    private timer: ReturnType<typeof setTimeout> | undefined

    constructor(
        private readonly host: ReactiveControllerHost,
        private readonly load: () => Promise<T>,
        /** Called with a value that came too late: the screen is gone, or has loaded again. */
        private readonly discard: (value: T) => void = () => undefined,
    ) {
        host.addController(this)
    }

    hostConnected(): void {
        addEventListener('online', this.again)
        document.addEventListener('visibilitychange', this.again)
        void this.refresh()
    }

    hostDisconnected(): void {
        removeEventListener('online', this.again)
        document.removeEventListener('visibilitychange', this.again)
        clearTimeout(this.timer)
        this.attempt++
    }

    async refresh(): Promise<void> {
        const attempt = ++this.attempt
        clearTimeout(this.timer)
        this.running++
        try {
            const value = await this.load()
            if (attempt === this.attempt) {
                this.value = value
                this.loaded = true
                this.failure = undefined
                this.failures = 0
            } else {
                this.discard(value)
            }
        } catch (failure) {
            if (attempt === this.attempt) {
                this.fail(failure)
            }
        } finally {
            this.running--
        }
        this.host.requestUpdate()
    }

    private fail(failure: unknown): void {
        this.failure = failure
        if (failure instanceof SignInNeeded) {
            signInNeeded()
        } else if (failure instanceof Unreachable) {
            const wait = Math.min(LONGEST_RETRY_MS, failure.retryAfterMs ?? FIRST_RETRY_MS * 2 ** this.failures++)
            this.timer = setTimeout(() => void this.refresh(), wait)
        }
    }

    private readonly again = (): void => {
        if (this.failure !== undefined && this.running === 0 && document.visibilityState === 'visible') {
            void this.refresh()
        }
    }
}
