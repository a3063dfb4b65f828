const NAME = 'lilt-sound'

/**
 * Decides which page of this browser sounds: the one in which the member tapped last, so that a session that is open
 * twice does not speak twice.
 */
export class SoundLock {
    #held = false
    #taking = false
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
        let granted = false
        const holding = navigator.locks.request(NAME, options, () => {
            granted = true
            return this.#hold()
        })
        holding.catch(() => {
            // Either another page took the lock away, or this one gave up waiting to take it.
            if (!granted) {
                if (options.steal === true) this.#taking = false
                return
            }
            this.#set(false)
            this.#wait()
        })
    }

    #hold(): Promise<void> {
        this.#taking = false
        if (this.#closed) return Promise.resolve()
        this.#set(true)
        return new Promise((resolve) => {
            this.#release = resolve
        })
    }

    #set(held: boolean): void {
        this.#held = held
        this.onChange()
    }
}
