import type { RawEvent } from './event-stream.js'
import { dropDeadConnections } from './dead-connections.js'
import { EventStream } from './event-stream.js'

/** A page's part in a stream that all pages of the origin share. */
export interface SharedStreamListener<M> {
    event(event: RawEvent): void
    /** @param isOpen whether the connection stands, in whichever page it is */
    status(isOpen: boolean): void
    /** The server closed for good; asked only where the connection is. */
    refused(): void
    /** Another page says something. */
    message(message: M): void
    /** Returns what a page needs to know that has just come; asked only where the connection is. */
    welcome(): M | undefined
}

type Shared<M> =
    | { readonly type: 'event'; readonly event: RawEvent }
    | { readonly type: 'beat'; readonly isOpen: boolean }
    | { readonly type: 'hello' }
    | { readonly type: 'reopen' }
    | { readonly type: 'message'; readonly message: M }

/** Sends a message to the pages that share a stream, from one that does not. */
export function tellPages<M>(name: string, message: M): void {
    const channel = new BroadcastChannel(name)
    const shared: Shared<M> = { type: 'message', message }
    channel.postMessage(shared)
    channel.close()
}

const BEAT_MS = 1000
/** A page that holds the connection and has said nothing for so long is frozen: another one takes over. */
const SILENT_MS = 3500
/** A page that has just come, or is seen again, waits less long. */
const SILENT_AT_FIRST_MS = 1500
/** The server says something every 15 seconds, which can't be heard here; what is mute for so long may be dead. */
const MUTE_MS = 30_000
/** The server answers at once: after so long the browser may have taken a connection that the network has forgotten. */
const OPENING_MS = 400
const LONGEST_OPENING_MS = 12_800
const LEAST_BETWEEN_MS = 1000
const MOST_RANDOM_MS = 500

/**
 * One connection for all pages of the origin that follow the same: a browser opens six to an origin over HTTP/1.1, and
 * with six streams open no command would leave any more. The page that holds a lock has it and passes events on. A
 * page that is closed gives the lock free; from one that is frozen it is taken.
 */
export class SharedStream<M> {
    private readonly channel: BroadcastChannel
    private readonly stream: EventStream
    private waiting: AbortController | undefined
    private takesOver = false
    private readonly ticker: ReturnType<typeof setInterval>
    private release: (() => void) | undefined
    private opening: ReturnType<typeof setTimeout> | undefined
    private heardAt: number
    private tickedAt: number
    /** True while the connection stands, in this page or another. */
    isOpen = false
    private isClosed = false

    constructor(
        private readonly name: string,
        url: (lastId: string | undefined) => string,
        names: readonly string[],
        private readonly listener: SharedStreamListener<M>,
        private readonly now: () => number,
    ) {
        this.channel = new BroadcastChannel(name)
        this.channel.onmessage = ({ data }: MessageEvent<Shared<M>>) => this.heard(data)
        this.stream = new EventStream(url, names, {
            event: (event) => {
                this.tell({ type: 'event', event })
                listener.event(event)
            },
            opened: () => this.status(true),
            lost: () => this.status(false),
            refused: () => {
                this.status(false)
                listener.refused()
            },
        }, now)
        this.tickedAt = now()
        this.heardAt = this.tickedAt - SILENT_MS + SILENT_AT_FIRST_MS
        this.ticker = setInterval(() => this.tick(), BEAT_MS)
        void this.stand()
        this.tell({ type: 'hello' })
    }

    /** True while this page holds the connection. */
    get isLeader(): boolean {
        return this.release !== undefined
    }

    post(message: M): void {
        this.tell({ type: 'message', message })
    }

    /** Goes on after an event that was heard before, or from the beginning. */
    goOnAfter(id: string | undefined): void {
        this.stream.goOnAfter(id)
    }

    /** Opens the connection again, in whichever page it is: one that says it is open may be dead. */
    reopen(): void {
        if (this.isLeader) {
            this.reopenOwn()
        } else {
            this.heardAt = Math.min(this.heardAt, this.now() - SILENT_MS + SILENT_AT_FIRST_MS)
            this.tell({ type: 'reopen' })
        }
    }

    /** Leaves: another page takes the connection over. */
    close(): void {
        this.isClosed = true
        this.waiting?.abort()
        clearInterval(this.ticker)
        clearTimeout(this.opening)
        this.stream.close()
        this.release?.()
        this.channel.close()
    }

    /** Waits for the lock, again and again, and has the connection while it holds it. */
    private async stand(): Promise<void> {
        if (!('locks' in navigator)) {
            this.lead()
            return
        }
        while (!this.isClosed) {
            this.waiting = new AbortController()
            const options = this.takesOver ? { steal: true } : { signal: this.waiting.signal }
            this.takesOver = false
            try {
                await navigator.locks.request(
                    this.name, options, () => new Promise<void>((resolve) => this.lead(resolve)),
                )
            } catch (error) {
                if (!(error instanceof DOMException && error.name === 'AbortError')) {
                    // The browser refuses locks: this page has a connection of its own.
                    this.lead()
                    return
                }
                // Another page has taken it, while this one was frozen; or this one stops waiting.
            }
            this.release = undefined
            this.stream.close()
        }
    }

    private lead(release: () => void = () => undefined): void {
        this.release = release
        if (this.isClosed) {
            release()
        } else {
            this.reopenOwn(true)
        }
    }

    /** Now, or a moment later if it was opened a moment ago. */
    private reopenOwn(isFirst = false): void {
        clearTimeout(this.opening)
        if (this.isClosed || !this.isLeader) return
        const waitMs = isFirst ? 0 : this.stream.reopenedAt + LEAST_BETWEEN_MS - this.now()
        if (waitMs > 0) {
            this.opening = setTimeout(() => this.reopenOwn(), waitMs)
        } else {
            this.stream.reopen()
            this.watchOpening(OPENING_MS)
        }
    }

    /** Each time it waits twice as long, since a network may be slow. */
    private watchOpening(withinMs: number): void {
        clearTimeout(this.opening)
        this.opening = setTimeout(() => void this.openElsewhere(withinMs), withinMs)
    }

    private async openElsewhere(withinMs: number): Promise<void> {
        if (!this.stream.isUnanswered) return
        await dropDeadConnections()
        if (this.stream.isUnanswered) {
            this.stream.reopen()
            this.watchOpening(Math.min(2 * withinMs, LONGEST_OPENING_MS))
        }
    }

    private heard(shared: Shared<M>): void {
        switch (shared.type) {
            case 'event':
                this.heardAt = this.now()
                if (shared.event.id !== undefined) {
                    this.stream.goOnAfter(shared.event.id)
                }
                this.listener.event(shared.event)
                break
            case 'beat':
                this.heardAt = this.now()
                this.isOpen = shared.isOpen
                this.listener.status(shared.isOpen)
                break
            case 'hello':
                this.welcome()
                break
            case 'reopen':
                if (this.isLeader) {
                    this.reopenOwn()
                    this.beat()
                }
                break
            case 'message':
                this.listener.message(shared.message)
                break
        }
    }

    private welcome(): void {
        if (this.isLeader) {
            this.beat()
            const message = this.listener.welcome()
            if (message !== undefined) {
                this.post(message)
            }
        }
    }

    private status(isOpen: boolean): void {
        this.isOpen = isOpen
        this.beat()
        this.listener.status(isOpen)
    }

    private beat(): void {
        this.tell({ type: 'beat', isOpen: this.isOpen })
    }

    private tell(shared: Shared<M>): void {
        if (!this.isClosed) {
            this.channel.postMessage(shared)
        }
    }

    private tick(): void {
        const now = this.now()
        const wasFrozen = now - this.tickedAt > 2 * BEAT_MS
        this.tickedAt = now
        if (this.isLeader) {
            this.beat()
            if (this.stream.isActive && !this.stream.isUnanswered && now - this.stream.heardAt > MUTE_MS) {
                this.reopenOwn()
            }
        } else if (wasFrozen) {
            this.heardAt = now - SILENT_MS + SILENT_AT_FIRST_MS
        } else if (now - this.heardAt > SILENT_MS) {
            // Several pages find out at once: the first of them to wake takes over, and the others hear of it.
            setTimeout(() => this.takeOver(), Math.random() * MOST_RANDOM_MS)
        }
    }

    private takeOver(): void {
        if (!this.isLeader && !this.isClosed && this.now() - this.heardAt > SILENT_MS) {
            this.takesOver = true
            this.waiting?.abort()
        }
    }
}
