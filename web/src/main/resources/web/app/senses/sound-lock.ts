const NAME = 'lilt-sound'

/**
 * Decides which page of this browser sounds: the one in which the member tapped last, so that a session that is open
 * twice does not speak twice.
 */
export class SoundLock {
    #held = false
    #taking = false
    #granted: LockOptions | undefined
    #closed = false
    #release: (() => void) | undefined
    #waiting: AbortController | undefined

    /** @param onChange called when this page may sound, or no longer */
    constructor(private readonly onChange: () => void) {
        this.#wait()
    }

    /** True from the tap on: what is due at once need not wait for the browser's answer. */
    get held(): boolean {
        return this.#held || this.#taking || !('locks' in navigator)
    }

    /** Takes the sound over from any other page; to be called in a tap. */
    take(): void {
        if (this.#held || this.#taking || this.#closed || !('locks' in navigator)) return
        this.#taking = true
        this.#waiting?.abort()
        this.#request({ steal: true })
    }

    close(): void {
        this.#closed = true
        this.#waiting?.abort()
        this.#release?.()
    }

    /** Waits until no other page sounds. */
    #wait(): void {
        if (this.#closed || !('locks' in navigator)) return
        this.#waiting = new AbortController()
        this.#request({ signal: this.#waiting.signal })
    }

    #request(options: LockOptions): void {
        navigator.locks.request(NAME, options, () => this.#hold(options)).catch(() => this.#lost(options))
    }

    /** @param request the one that was granted */
    #hold(request: LockOptions): Promise<void> {
        this.#granted = request
        if (request.steal === true) this.#taking = false
        if (this.#closed) return Promise.resolve()
        this.#set(true)
        return new Promise((resolve) => {
            this.#release = resolve
        })
    }

    /** @param request the one that was given up, or whose lock was taken away: by another page, or by this one's tap */
    #lost(request: LockOptions): void {
        if (request.steal === true) this.#taking = false
        if (this.#granted !== request) return
        this.#granted = undefined
        if (this.#taking) return
        this.#set(false)
        this.#wait()
    }

    #set(held: boolean): void {
        if (held === this.#held) return
        this.#held = held
        this.onChange()
    }
}
