import { isOver } from '../app/engine/anchor.js'
import { api, ProblemError, SignInNeeded, Unreachable } from '../app/engine/api.js'
import type { RawEvent } from '../app/engine/event-stream.js'
import type { StoredSession, Told } from '../app/engine/messages.js'
import { sharedNow, streamName } from '../app/engine/messages.js'
import {
    receivedCue, receivedEnd, receivedMessage, receivedState, receivedTimeline, type Sent,
} from '../app/engine/received.js'
import { SharedStream } from '../app/engine/shared-stream.js'
import type { Connection, Cue, Problem, SessionEnd, SessionState, Timeline } from '../app/engine/types.js'
import type { ClockKeeper } from './clock-keeper.js'
import { spared, sparedCue } from './onlooker.js'

export const LEAD_MS = 5000
/** A connection may be away for so long before anybody needs to know. */
const STATUS_AFTER_MS = 5000
const RETRY_MS = 2000
const SAMPLE_TIMEOUT_MS = 5000
const TRIPS = 3
/** Events that count for the clock of somebody who has a ticket. */
const EVENTS = 8
const LATE_EVENT_MS = 1000
const FIRST_TRIP_MS = 20

export interface SourceListener {
    /** @param isLogged whether it is as a command made it; otherwise as it stands now */
    state(state: SessionState, isLogged: boolean): void
    cue(cue: Cue, revision: number, dueAt: string): void
    over(end: SessionEnd): void
    told(message: Told): void
    /** Returns what a page needs to know that has just come. */
    welcome(): StoredSession | undefined
    /** The connection is back after it was lost. */
    back(): void
    /** {@link SessionSource.connection} or {@link SessionSource.signInNeeded} has changed. */
    changed(): void
    /** The session can't be followed. */
    failed(problem: Problem | undefined): void
}

/** Learns of one session from the server: by the stream that all pages share, and by asking. */
export class SessionSource {
    private readonly stream: SharedStream<Told>
    private readonly path: string
    private lastId: string | undefined
    private lostAt: number | undefined = sharedNow()
    private hasFailed = false
    private isFinished = false
    private isAsking = false
    private heardStatus: SessionState['status'] | undefined
    private offsets: readonly number[] = []
    private tripMs = FIRST_TRIP_MS
    connection: Connection = 'live'
    signInNeeded = false

    constructor(
        id: string,
        private readonly ticket: string | undefined,
        private readonly clock: ClockKeeper,
        private readonly listener: SourceListener,
    ) {
        this.path = `/sessions/${encodeURIComponent(id)}`
        this.stream = new SharedStream<Told>(
            streamName(id, ticket),
            (lastEventId) => this.url(lastEventId),
            ['state', 'cue', 'end'],
            {
                event: (event) => this.heard(event),
                status: (isOpen) => this.status(isOpen),
                refused: () => void this.refused(),
                message: (message) => this.told(message),
                welcome: () => this.welcome(),
            },
            sharedNow,
        )
        void (ticket === undefined ? this.sample() : this.measureTrip())
    }

    /** Tells the other pages. */
    post(message: Told): void {
        this.stream.post(message)
    }

    /** Opens the stream again: one that says it is open may be dead. */
    returned(): void {
        if (!this.isFinished) {
            this.stream.reopen()
            void this.sample()
        }
    }

    /** To be called every second. */
    tick(): void {
        if (!this.isFinished && this.clock.needsSample) {
            void this.sample()
        }
        this.show()
    }

    /** The session is over: nothing more will come. */
    finish(): void {
        this.isFinished = true
        this.stream.close()
        this.connection = 'live'
    }

    close(): void {
        this.isFinished = true
        this.stream.close()
    }

    /** Asks for the timeline as it is now; nothing while it is being asked for, or if nobody answers. */
    async timeline(): Promise<Timeline | undefined> {
        if (this.isAsking) {
            return undefined
        }
        this.isAsking = true
        const timeline = await api.get<Sent<Timeline>>(`${this.path}/timeline`).catch(() => undefined)
        this.isAsking = false
        return timeline && receivedTimeline(timeline)
    }

    /** Notes whether the server knows the member. */
    signedIn(isSignedIn: boolean): void {
        if (this.signInNeeded === isSignedIn) {
            this.signInNeeded = !isSignedIn
            this.listener.changed()
        }
    }

    private url(lastEventId: string | undefined): string {
        const query = new URLSearchParams({ lead: String(LEAD_MS) })
        if (this.ticket !== undefined) {
            query.set('ticket', this.ticket)
        }
        if (lastEventId !== undefined) {
            query.set('lastEventId', lastEventId)
        } else if (this.ticket !== undefined) {
            // There is no timeline for a ticket: what has been said so far is all there is.
            query.set('from', 'start')
        }
        return `${this.path}/cues?${query}`
    }

    private heard(event: RawEvent): void {
        this.lastId = event.id ?? this.lastId
        switch (event.name) {
            case 'state':
                this.heardState(receivedState(JSON.parse(event.data) as Sent<SessionState>), event)
                break
            case 'cue': {
                const { dueAt, ...cue } = JSON.parse(event.data) as Sent<Cue> & { readonly dueAt: string }
                this.readOneWay(Date.parse(dueAt) - LEAD_MS)
                const heard = sparedCue(receivedCue(cue), this.heardStatus, this.ticket)
                this.listener.cue(heard, Number.parseInt(event.id ?? '0', 10), dueAt)
                break
            }
            case 'end':
                this.listener.over(spared(receivedEnd(JSON.parse(event.data) as Sent<SessionEnd>), this.ticket))
                break
        }
    }

    private heardState(state: SessionState, { id }: RawEvent): void {
        this.readOneWay(Date.parse(state.serverTime))
        this.heardStatus = state.status
        this.listener.state(spared(state, this.ticket), id !== undefined)
    }

    /**
     * Takes what a ticket shows of the server's clock: events, none of which was sent before this instant. The one that
     * was here soonest is nearest to the truth; half the way of another request is added.
     */
    private readOneWay(sentNotBefore: number): void {
        if (this.ticket === undefined) {
            return
        }
        const receivedAt = sharedNow()
        const offset = sentNotBefore - receivedAt
        const best = Math.max(offset, ...this.offsets)
        if (offset > best - LATE_EVENT_MS) {
            this.offsets = [...this.offsets.slice(1 - EVENTS), offset]
            this.clock.add(best + receivedAt, receivedAt - this.tripMs, receivedAt)
        }
    }

    private async measureTrip(): Promise<void> {
        let trip = Number.POSITIVE_INFINITY
        for (let i = 0; i < TRIPS; i++) {
            const sentAt = sharedNow()
            try {
                await api.head(this.url(undefined), { timeoutMs: SAMPLE_TIMEOUT_MS })
            } catch {
                return
            }
            trip = Math.min(trip, sharedNow() - sentAt)
        }
        this.tripMs = trip
    }

    private told(sent: Told): void {
        const message = receivedMessage(sent)
        if (message.type === 'known' && this.lastId === undefined) {
            this.lastId = message.lastId
            this.stream.goOnAfter(message.lastId)
        }
        this.listener.told(message)
    }

    private welcome(): Told | undefined {
        const session = this.listener.welcome()
        const { lastId } = this
        return session && { type: 'known', session, ...(lastId === undefined ? {} : { lastId }) }
    }

    /** Reads the server's clock, and how the session stands. */
    private async sample(): Promise<void> {
        if (this.ticket !== undefined) {
            return
        }
        this.clock.sampling()
        const sentAt = sharedNow()
        try {
            const state = receivedState(
                await api.get<Sent<SessionState>>(this.path, { timeoutMs: SAMPLE_TIMEOUT_MS }),
            )
            this.clock.add(Date.parse(state.serverTime), sentAt, sharedNow())
            this.signedIn(true)
            this.takeAsked(state)
        } catch (error) {
            if (error instanceof ProblemError && error.problem.status === 404) {
                this.listener.failed(error.problem)
            } else if (error instanceof SignInNeeded) {
                this.signedIn(false)
            } else if (error instanceof Unreachable && error.isSilent && this.stream.isOpen && !this.isFinished) {
                // What the network has forgotten says that it is open, too.
                this.stream.reopen()
            }
        }
    }

    private takeAsked(state: SessionState): void {
        this.listener.state(state, false)
        if (isOver(state.status) && !this.isFinished && !this.stream.isOpen) {
            const end = { status: state.status, ...(state.guidance ? { guidance: state.guidance } : {}) }
            this.post({ type: 'over', end })
            this.listener.over(end)
        }
    }

    /** The stream was closed for good: the session is over, or may not be followed, or a proxy answered. */
    private async refused(): Promise<void> {
        try {
            if (this.ticket === undefined) {
                this.takeAsked(receivedState(await api.get<Sent<SessionState>>(this.path)))
            } else {
                // A ticket shows nothing but the stream, and that says why only to those who ask for its head.
                await api.head(this.url(this.lastId))
            }
        } catch (error) {
            if (error instanceof SignInNeeded && this.ticket === undefined) {
                this.signedIn(false)
            } else if (error instanceof ProblemError || error instanceof SignInNeeded) {
                this.close()
                this.listener.failed(error instanceof ProblemError ? error.problem : undefined)
                return
            }
        }
        if (!this.isFinished) {
            setTimeout(() => this.isFinished || this.stream.reopen(), RETRY_MS)
        }
    }

    private status(isOpen: boolean): void {
        const stands = isOpen && navigator.onLine
        const isBack = stands && this.lostAt !== undefined
        this.hasFailed = !stands
        this.lostAt = stands ? undefined : (this.lostAt ?? sharedNow())
        if (isBack) {
            this.signedIn(true)
            this.listener.back()
        }
        this.show()
    }

    private show(): void {
        if (!navigator.onLine) {
            // A connection may seem to stand for minutes after the network has gone.
            this.lostAt ??= sharedNow()
            this.hasFailed = true
        }
        const isAway = !this.isFinished && this.lostAt !== undefined && sharedNow() - this.lostAt > STATUS_AFTER_MS
        const connection = !isAway ? 'live' : this.hasFailed ? 'offline' : 'catching-up'
        if (connection !== this.connection) {
            this.connection = connection
            this.listener.changed()
        }
    }
}
