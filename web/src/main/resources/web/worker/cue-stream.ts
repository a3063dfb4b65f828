import type { Cue, SessionEnd, SessionState } from '../app/engine/types.js'

/** An event of a session's stream. `place` is `<revision>.<name>`; the first state of each connection has none. */
export type StreamEvent =
    | { readonly type: 'state'; readonly place?: string; readonly state: SessionState; readonly sentAt?: number; readonly receivedAt: number }
    | { readonly type: 'cue'; readonly place: string; readonly revision: number; readonly cue: Cue & { readonly dueAt: string } }
    | { readonly type: 'end'; readonly place: string; readonly end: SessionEnd }

export interface StreamListener {
    event(event: StreamEvent): void
    opened(): void
    lost(): void
    /** The server closed for good, or refuses: its answer can't be seen from here. */
    closed(): void
}

/** A connection to a session's stream. The browser reconnects by itself; {@link reopen} does it at once. */
export class CueStream {
    private source: EventSource | undefined
    private lastPlace: string | undefined
    private askedAt = 0
    /** When anything was received last, on the worker's clock. */
    heardAt = 0

    constructor(
        private readonly path: string,
        private readonly parameters: Readonly<Record<string, string>>,
        private readonly listener: StreamListener,
        private readonly now: () => number,
    ) {}

    get isOpen(): boolean {
        return this.source?.readyState === EventSource.OPEN
    }

    /** Goes on after an event that somebody else has heard. */
    resumeAfter(place: string | undefined): void {
        this.lastPlace = place
    }

    reopen(): void {
        this.close()
        const query = new URLSearchParams(this.parameters)
        if (this.lastPlace !== undefined) {
            query.delete('from')
            query.set('lastEventId', this.lastPlace)
        }
        const source = new EventSource(`${this.path}?${query}`)
        this.source = source
        this.askedAt = this.now()
        this.heardAt = this.askedAt
        source.onopen = () => this.listener.opened()
        source.onerror = () => {
            if (source.readyState === EventSource.CLOSED) {
                this.listener.closed()
            } else {
                // The browser's next attempt begins some time later: its opening state is no sample of the clock.
                this.askedAt = 0
                this.listener.lost()
            }
        }
        source.addEventListener('state', (event) => this.state(event))
        source.addEventListener('cue', (event) => this.cue(event))
        source.addEventListener('end', (event) => this.end(event))
    }

    close(): void {
        if (this.source !== undefined) {
            this.source.onerror = null
            this.source.onopen = null
            this.source.close()
            this.source = undefined
        }
    }

    private state(event: MessageEvent<string>): void {
        const receivedAt = this.now()
        const state = JSON.parse(event.data) as SessionState
        // An event without an id line reports the id before it.
        const isLogged = event.lastEventId !== '' && event.lastEventId !== this.lastPlace
            && event.lastEventId === `${state.revision}.state`
        this.heard(event, isLogged)
        if (isLogged) {
            this.listener.event({ type: 'state', place: event.lastEventId, state, receivedAt })
            return
        }
        const { askedAt } = this
        this.askedAt = 0
        if (state.resync === true) {
            this.lastPlace = undefined
        }
        this.listener.event({ type: 'state', state, receivedAt, ...(askedAt > 0 ? { sentAt: askedAt } : {}) })
    }

    private cue(event: MessageEvent<string>): void {
        this.heard(event, true)
        const cue = JSON.parse(event.data) as Cue & { readonly dueAt: string }
        const revision = Number.parseInt(event.lastEventId, 10)
        this.listener.event({ type: 'cue', place: event.lastEventId, revision, cue })
    }

    private end(event: MessageEvent<string>): void {
        this.heard(event, true)
        this.listener.event({ type: 'end', place: event.lastEventId, end: JSON.parse(event.data) as SessionEnd })
        this.close()
    }

    private heard(event: MessageEvent<string>, isLogged: boolean): void {
        this.heardAt = this.now()
        if (isLogged) {
            this.lastPlace = event.lastEventId
        }
    }
}
