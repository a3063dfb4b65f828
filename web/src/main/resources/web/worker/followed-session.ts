import { isOver, positionAt, reaches, statusAt } from '../app/engine/anchor.js'
import { api, ProblemError, SignInNeeded } from '../app/engine/api.js'
import type { Command } from '../app/engine/local-command.js'
import type { SnapshotMessage, StoredSession, ToPage, WireCue } from '../app/engine/messages.js'
import { sharedNow } from '../app/engine/messages.js'
import { ServerClock } from '../app/engine/server-clock.js'
import { SessionModel } from '../app/engine/session-model.js'
import { store } from '../app/engine/store.js'
import type { Connection, Cue, Problem, SessionEnd, SessionState, Timeline } from '../app/engine/types.js'
import { CommandQueue } from './command-queue.js'
import { CueStream } from './cue-stream.js'
import type { StreamEvent } from './cue-stream.js'
import { Scheduler } from './scheduler.js'

const LEAD_MS = 5000
/** A cue that is later than this makes no sound any more: the worker was frozen, or the network was away. */
const MISSED_MS = 700
const STATUS_AFTER_MS = 5000
const WATCHDOG_MS = 30_000

export interface OpenOptions {
    readonly id: string
    readonly ticket?: string
    readonly stored?: StoredSession
}

/** One session, followed: what the stream, the timeline and the member's commands say, turned into cues on time. */
export class FollowedSession {
    private readonly clock: ServerClock
    private readonly scheduler = new Scheduler(sharedNow, () => this.run())
    private readonly stream: CueStream
    private readonly queue: CommandQueue
    private readonly id: string
    private readonly ticket: string | undefined
    private model: SessionModel | undefined
    private logTimelineId: string | undefined
    private shownTimeline: Timeline['cues'] | undefined
    private shownStatus: string | undefined
    private planned = ''
    private end: SessionEnd | undefined
    private signInNeeded = false
    private lostAt: number | undefined = sharedNow()
    private failed = false
    private connection: Connection = 'live'
    private fetching = false
    private readonly ticker: ReturnType<typeof setInterval>
    private tickedAt = sharedNow()
    private wallAhead = Date.now() - sharedNow()
    private sampledAt = 0
    private samples = 0

    constructor(options: OpenOptions, private readonly tell: (message: ToPage) => void) {
        this.id = options.id
        this.ticket = options.ticket
        this.clock = new ServerClock(options.stored?.offset)
        const path = `/sessions/${encodeURIComponent(this.id)}/cues`
        const parameters = {
            lead: String(LEAD_MS),
            ...(this.ticket === undefined ? {} : { ticket: this.ticket, from: 'start' }),
        }
        this.stream = new CueStream(path, parameters, {
            event: (event) => this.heard(event),
            opened: () => this.connected(),
            lost: () => this.lost(),
            closed: () => void this.refused(),
        }, sharedNow)
        this.queue = new CommandQueue(this.id, {
            sending: (id) => this.mark(id),
            accepted: (id, state, sentAt) => this.accepted(id, state, sentAt),
            rejected: (id, problem) => this.rejected(id, problem),
            waits: (why) => this.waits(why),
        }, sharedNow)
        this.ticker = setInterval(() => this.tick(), 1000)
        void this.start(options.stored)
    }

    private get serverNow(): number {
        const now = sharedNow()
        return now + this.clock.offsetAt(now)
    }

    private async start(stored: StoredSession | undefined): Promise<void> {
        if (stored !== undefined) {
            const waiting = await store.commands(this.id).catch(() => [])
            this.model = new SessionModel(stored.state, stored.timeline, this.serverNow, waiting.map((each) => ({
                id: each.id, command: each.command as Command, at: each.at, sent: false, isAccepted: false,
            })), stored.waits)
            this.changed()
            this.showCueInForce()
        }
        this.stream.reopen()
        if (this.ticket === undefined) {
            void this.sample()
            void this.queue.drain()
        }
    }

    /** The last cue that was due, for somebody who comes to a session under way. */
    private showCueInForce(): void {
        const { model } = this
        const next = model?.coming()[0]?.index ?? Number.POSITIVE_INFINITY
        const position = model === undefined ? 0 : positionAt(model.anchor, this.serverNow)
        const cue = model?.list.cues.findLast((each) => each.atMs <= position && each.index < next)
        if (model !== undefined && cue !== undefined && model.anchor.status !== 'ready') {
            this.tell({ type: 'due', due: this.wire(cue), missed: true })
        }
    }

    close(): void {
        this.stream.close()
        this.queue.close()
        this.scheduler.at(undefined)
        clearInterval(this.ticker)
    }

    /** The page is seen again, or the network is back: a connection that says it is open may be dead. */
    returned(): void {
        if (this.end === undefined) {
            this.stream.reopen()
            void this.queue.drain()
            if (this.ticket === undefined) {
                void this.sample()
            }
        }
    }

    async command(id: string, command: Command, at: number): Promise<void> {
        const { model } = this
        if (model === undefined || this.ticket !== undefined) {
            return
        }
        const serverAt = at + this.clock.offsetAt(sharedNow())
        model.command({ id, command, at: serverAt, sent: command.type === 'stop', isAccepted: false })
        this.changed()
        try {
            await store.addCommand({ session: this.id, id, command, at: serverAt })
        } catch {
            // Without a store it is sent all the same, by the page or below.
        }
        await this.queue.drain()
    }

    private mark(id: string): void {
        const pending = this.model?.queued.find((each) => each.id === id)
        if (pending !== undefined) {
            pending.sent = true
        }
    }

    accepted(id: string, state: SessionState, sentAt?: number): void {
        const receivedAt = sharedNow()
        if (sentAt !== undefined) {
            this.clock.add({ serverTime: Date.parse(state.serverTime), sentAt, receivedAt })
        }
        this.signInNeeded = false
        this.model?.accepted(id, state, this.serverNow)
        this.tell({ type: 'accepted', commandId: id })
        this.changed()
        void this.keep()
    }

    rejected(id: string, problem: Problem): void {
        this.model?.dropped(id, this.serverNow)
        this.tell({ type: 'rejected', commandId: id, problem })
        this.changed()
    }

    /** Removes a stop that the page has sent itself. */
    async stopAnswered(id: string): Promise<void> {
        await store.removeCommands(this.id, (each) => each.id === id).catch(() => undefined)
    }

    private waits(why: 'network' | 'sign-in'): void {
        this.signInNeeded = why === 'sign-in'
        for (const { id } of this.model?.queued ?? []) {
            this.tell({ type: 'queued', commandId: id })
        }
        this.changed()
    }

    private connected(): void {
        this.lostAt = undefined
        this.failed = false
        this.signInNeeded = false
        this.showConnection()
        void this.queue.drain()
    }

    private lost(): void {
        this.lostAt ??= sharedNow()
        this.failed = true
        this.showConnection()
    }

    /** The stream was closed for good: the session is over, or may not be followed, or a proxy answered. */
    private async refused(): Promise<void> {
        this.lost()
        try {
            const state = this.ticket === undefined
                ? await api.get<SessionState>(`/sessions/${encodeURIComponent(this.id)}`)
                : undefined
            if (state !== undefined && isOver(state.status)) {
                this.model?.take(state, false, this.serverNow)
                this.over({ status: state.status, ...(state.guidance ? { guidance: state.guidance } : {}) })
                return
            }
        } catch (error) {
            this.signInNeeded = error instanceof SignInNeeded
            if (error instanceof ProblemError || (this.signInNeeded && this.model === undefined)) {
                const problem = error instanceof ProblemError ? { problem: error.problem } : {}
                this.tell({ type: 'failed', signInNeeded: this.signInNeeded, ...problem })
                return
            }
            this.changed()
        }
        setTimeout(() => this.end ?? this.stream.reopen(), 2000)
    }

    private heard(event: StreamEvent): void {
        if (event.type === 'state') {
            this.heardState(event)
        } else if (event.type === 'cue') {
            this.heardCue(event.cue, event.revision)
        } else {
            this.over(event.end)
        }
    }

    private heardState(event: StreamEvent & { type: 'state' }): void {
        const { state, receivedAt } = event
        const serverTime = Date.parse(state.serverTime)
        if (event.sentAt !== undefined || !this.clock.isSet) {
            this.clock.add({ serverTime, sentAt: event.sentAt ?? receivedAt, receivedAt })
        }
        if (event.place !== undefined) {
            this.logTimelineId = state.timelineId
        } else if (this.ticket === undefined) {
            this.logTimelineId = state.timelineId
        }
        if (this.model === undefined) {
            const { timelineId, durationMs } = state
            this.model = new SessionModel(state, { timelineId, durationMs, cues: [] }, this.serverNow)
            this.changed()
            return
        }
        if (this.model.take(state, event.place !== undefined, this.serverNow)) {
            this.changed()
            void this.keep()
        }
    }

    private heardCue(cue: Cue & { readonly dueAt: string }, revision: number): void {
        const { model } = this
        if (model === undefined) {
            return
        }
        const { dueAt, ...heard } = cue
        const isLast = heard.kind === 'end' && model.state.status === 'stopped' && revision === model.state.revision
        if (isLast) {
            const missed = this.serverNow - Date.parse(dueAt) > 2000
            this.tell({ type: 'due', due: { cue: heard, revision, dueAt: sharedNow() }, missed })
            return
        }
        if (this.ticket !== undefined && this.logTimelineId === model.state.timelineId) {
            model.add(heard)
            this.changed()
        } else if (model.hear(heard, revision)) {
            this.changed()
        }
    }

    private over(end: SessionEnd): void {
        if (this.end?.activeMs !== undefined) {
            return
        }
        this.end = { ...end }
        this.stream.close()
        this.lostAt = undefined
        this.changed()
        void store.wipeSession(this.id).catch(() => undefined)
    }

    /** Runs what is due, and sets the timer for what comes. */
    private run(): void {
        const { model } = this
        if (model === undefined) {
            return
        }
        const now = this.serverNow
        const due = model.coming().filter((cue) => reaches(model.anchor, cue.atMs) <= now + 0.5)
        const last = due.at(-1)
        for (const cue of due) {
            model.passed(cue)
            const missed = now - reaches(model.anchor, cue.atMs) > MISSED_MS
            // After a freeze only the last one is shown: no burst.
            if (!missed || cue === last) {
                this.tell({ type: 'due', due: this.wire(cue), missed })
            }
        }
        if (statusAt(model.anchor, now) !== this.shownStatus) {
            this.changed()
            return
        }
        this.plan()
    }

    private wire(cue: Cue): WireCue {
        const model = this.model as SessionModel
        const due = reaches(model.anchor, cue.atMs)
        return { cue, revision: model.state.revision, dueAt: due - this.clock.offsetAt(sharedNow()) }
    }

    private plan(): void {
        const model = this.model as SessionModel
        const now = this.serverNow
        const coming = model.coming()
        const isNear = (cue: Cue): boolean => reaches(model.anchor, cue.atMs) <= now + LEAD_MS
        const near = coming.filter(isNear)
        const plan = near.map((cue) => this.wire(cue))
        const planned = plan.map(({ cue, revision, dueAt }) => `${revision}.${cue.index}@${Math.round(dueAt / 4)}`).join()
        if (planned !== this.planned) {
            this.planned = planned
            this.tell({ type: 'plan', plan })
        }
        const entering = coming[near.length]
        const { anchor } = model
        const instants = [
            near[0] === undefined ? undefined : reaches(anchor, near[0].atMs),
            entering === undefined ? undefined : reaches(anchor, entering.atMs) - LEAD_MS,
            anchor.status === 'running' && statusAt(anchor, now) === 'running' ? reaches(anchor, anchor.clampMs) : undefined,
        ].filter((instant) => instant !== undefined)
        const offset = this.clock.offsetAt(sharedNow())
        this.scheduler.at(instants.length === 0 ? undefined : Math.min(...instants) - offset)
    }

    /** Tells the page how the session stands, and plans anew. */
    private changed(): void {
        const { model } = this
        if (model === undefined) {
            return
        }
        if (model.lacksTimeline) {
            void this.fetchTimeline()
        }
        const now = this.serverNow
        const { anchor, list } = model
        const status = this.end?.status ?? statusAt(anchor, now)
        this.shownStatus = statusAt(anchor, now)
        const isNew = list.cues !== this.shownTimeline
        this.shownTimeline = list.cues
        const waitForReady = model.waitsAtGates
        const message: SnapshotMessage = {
            type: 'snapshot',
            state: {
                ...model.state, status, positionMs: positionAt(anchor, now), at: new Date(now).toISOString(),
                durationMs: list.durationMs, ...(waitForReady === undefined ? {} : { waitForReady }),
            },
            ...(isNew ? { timeline: { timelineId: model.timelineId, durationMs: list.durationMs, cues: list.cues } } : {}),
            connection: this.connection,
            queued: model.queued.length,
            anchorMs: anchor.positionMs,
            anchorAt: anchor.at - this.clock.offsetAt(sharedNow()),
            speed: status === 'running' ? anchor.pace : 0,
            clampMs: anchor.clampMs,
            ...(this.end === undefined ? {} : { end: this.end }),
            ...(this.signInNeeded ? { signInNeeded: true } : {}),
        }
        this.tell(status === 'running' ? message : { ...message, anchorMs: positionAt(anchor, now) })
        this.run()
    }

    private async fetchTimeline(): Promise<void> {
        const model = this.model as SessionModel
        if (this.ticket !== undefined) {
            const { timelineId, durationMs } = model.state
            const position = positionAt(model.anchor, this.serverNow)
            const cues = model.list.cues.filter((cue) => cue.atMs <= position)
            model.setTimeline({ timelineId, durationMs, cues }, this.serverNow)
            return
        }
        if (this.fetching) {
            return
        }
        this.fetching = true
        try {
            const timeline = await api.get<Timeline>(`/sessions/${encodeURIComponent(this.id)}/timeline`)
            model.setTimeline(timeline, this.serverNow)
        } catch {
            // The stream will open again, and ask again.
        } finally {
            this.fetching = false
        }
        if (!model.lacksTimeline) {
            this.changed()
            await this.keep()
        }
    }

    private async keep(): Promise<void> {
        const { model } = this
        if (model === undefined || this.ticket !== undefined || this.end !== undefined || model.lacksTimeline) {
            return
        }
        const { durationMs, cues } = model.list
        await store.keepSession({
            id: this.id, state: model.state, timeline: { timelineId: model.timelineId, durationMs, cues },
            ...(model.waitsAtGates === undefined ? {} : { waits: model.waitsAtGates }),
            ...(this.clock.isSet ? { offset: this.clock.offsetAt(sharedNow()) } : {}),
            keptAt: sharedNow(),
        }).catch(() => undefined)
    }

    /** Reads the server's clock, and how the session stands. */
    private async sample(): Promise<void> {
        const sentAt = sharedNow()
        this.sampledAt = sentAt
        try {
            const state = await api.get<SessionState>(`/sessions/${encodeURIComponent(this.id)}`, { timeoutMs: 5000 })
            const receivedAt = sharedNow()
            this.samples++
            this.clock.add({ serverTime: Date.parse(state.serverTime), sentAt, receivedAt })
            if (this.model?.take(state, false, this.serverNow)) {
                this.changed()
                await this.keep()
            }
        } catch (error) {
            if (error instanceof ProblemError && error.problem.status === 404) {
                await store.wipeSession(this.id).catch(() => undefined)
                this.tell({ type: 'failed', problem: error.problem })
            }
        }
    }

    private tick(): void {
        const now = sharedNow()
        const missed = now - this.tickedAt - 1000
        const wallAhead = Date.now() - now
        const slept = wallAhead - this.wallAhead
        this.tickedAt = now
        this.wallAhead = wallAhead
        if (Math.abs(slept) > 1000 || missed > 2000) {
            this.clock.jump(slept > 1000 ? slept : 0)
            this.returned()
        } else if (this.end === undefined && this.ticket === undefined && now - this.sampledAt > (this.samples < 4 ? 1000 : 60_000)) {
            void this.sample()
        }
        if (this.end === undefined && this.stream.isOpen && now - this.stream.heardAt > WATCHDOG_MS) {
            this.stream.reopen()
        }
        this.showConnection()
        this.run()
    }

    private showConnection(): void {
        const now = sharedNow()
        const isAway = this.lostAt !== undefined && now - this.lostAt > STATUS_AFTER_MS
        const connection = !isAway ? 'live' : this.failed || !navigator.onLine ? 'offline' : 'catching-up'
        if (connection !== this.connection) {
            this.connection = connection
            this.changed()
        }
    }
}
