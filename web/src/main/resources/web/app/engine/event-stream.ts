/** An event of a stream as it came. */
export interface RawEvent {
    readonly name: string
    readonly data: string
    /** Absent for an event without an id line: it is no part of the log. */
    readonly id?: string
}

export interface EventStreamListener {
    event(event: RawEvent): void
    opened(): void
    /** The connection broke, or can't be made; it is tried again. */
    lost(): void
    /** The server closed it for good: that is over, or refused. An EventSource does not say which. */
    refused(): void
}

/** A connection by EventSource. The browser reconnects by itself; {@link reopen} does so at once. */
export class EventStream {
    private source: EventSource | undefined
    private lastId: string | undefined
    /** When anything was heard last, a break included. */
    heardAt = 0
    /** True from {@link reopen} until the connection stands or fails. */
    isUnanswered = false
    /** When the connection was asked for last. */
    reopenedAt = Number.NEGATIVE_INFINITY

    /**
     * @param url gives the address of the stream after an event
     * @param names of the events to listen to
     */
    constructor(
        private readonly url: (lastId: string | undefined) => string,
        private readonly names: readonly string[],
        private readonly listener: EventStreamListener,
        private readonly now: () => number,
    ) {}

    /** True while there is a connection, or the browser tries to have one. */
    get isActive(): boolean {
        return this.source !== undefined && this.source.readyState !== EventSource.CLOSED
    }

    /** Goes on after an event that was heard elsewhere, or from the beginning. */
    goOnAfter(id: string | undefined): void {
        this.lastId = id
    }

    reopen(): void {
        this.close()
        const source = new EventSource(this.url(this.lastId))
        this.source = source
        this.reopenedAt = this.heardAt = this.now()
        this.isUnanswered = true
        source.onopen = () => {
            this.answered()
            this.listener.opened()
        }
        source.onerror = () => {
            this.answered()
            if (source.readyState === EventSource.CLOSED) {
                this.listener.refused()
            } else {
                this.listener.lost()
            }
        }
        for (const name of this.names) {
            source.addEventListener(name, (event: MessageEvent<string>) => this.heard(name, event))
        }
    }

    close(): void {
        const { source } = this
        if (source !== undefined) {
            source.onerror = source.onopen = null
            source.close()
            this.source = undefined
            this.isUnanswered = false
        }
    }

    private answered(): void {
        this.isUnanswered = false
        this.heardAt = this.now()
    }

    private heard(name: string, { data, lastEventId }: MessageEvent<string>): void {
        if (this.source === undefined) {
            return
        }
        this.heardAt = this.now()
        // An event without an id line reports the id before it on this connection, or none.
        const isLogged = lastEventId !== '' && lastEventId !== this.lastId
        if (isLogged) {
            this.lastId = lastEventId
        }
        this.listener.event({ name, data, ...(isLogged ? { id: lastEventId } : {}) })
    }
}
