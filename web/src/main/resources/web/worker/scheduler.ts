/** A timer may be this late; it is set so much earlier, and the rest is waited for without one. */
const EARLY_MS = 3

/** Calls back at an instant, exactly: a worker's timers are not slowed down while its page is hidden. */
export class Scheduler {
    private timer: ReturnType<typeof setTimeout> | undefined

    constructor(private readonly now: () => number, private readonly due: () => void) {}

    /** Sets the instant to call at, in place of the one before. */
    at(instant: number | undefined): void {
        clearTimeout(this.timer)
        if (instant !== undefined) {
            const wait = Math.max(0, instant - this.now() - EARLY_MS)
            this.timer = setTimeout(() => this.finish(instant), Math.min(wait, 60_000))
        }
    }

    private finish(instant: number): void {
        if (instant - this.now() > 2 * EARLY_MS) {
            this.at(instant)
            return
        }
        while (this.now() < instant) {
            // A few milliseconds at the most: a timer can't be set so exactly.
        }
        this.due()
    }
}
