import { CommandQueue } from '../app/engine/command-queue.js'
import type { Command } from '../app/engine/local-command.js'
import type { OpenMessage, StoredSession, Told, ToPage } from '../app/engine/messages.js'
import { sharedNow } from '../app/engine/messages.js'
import { SessionModel } from '../app/engine/session-model.js'
import { snapshotOf, statusNow } from '../app/engine/session-snapshot.js'
import { store } from '../app/engine/store.js'
import type { Cue, Problem, SessionEnd, SessionState, SessionStatus } from '../app/engine/types.js'
import { ClockKeeper } from './clock-keeper.js'
import { CuePlan } from './cue-plan.js'
import { LEAD_MS, SessionSource } from './session-source.js'
import { keep, storedForm } from './stored-form.js'

/** The last cue of a stop that is older than this makes no sound. */
const STALE_MS = 2000
/** The page sends a stop itself: only when it has not been answered for so long is it sent from here, too. */
const PAGE_FIRST_MS = 1000
const DRIFT_MS = 8

type StopAnswer = { readonly state: SessionState } | { readonly problem: Problem }

/** One session, followed by one page: stream, timeline and the member's commands, turned into cues on time. */
export class FollowedSession {
    private readonly clock: ClockKeeper
    private readonly plan: CuePlan
    private readonly source: SessionSource
    private readonly queue: CommandQueue
    private readonly ticker: ReturnType<typeof setInterval>
    private model: SessionModel | undefined
    /** The timeline that the log's events are about, where they come now. */
    private logTimelineId: string | undefined
    private shownCues: readonly Cue[] | undefined
    private shownOffset = 0
    private shownStatus: SessionStatus | undefined
    private end: SessionEnd | undefined
    private readonly mayCommand: boolean

    constructor(private readonly options: OpenMessage, private readonly tell: (message: ToPage) => void) {
        const { id, ticket, stored } = options
        this.mayCommand = ticket === undefined
        this.clock = new ClockKeeper(stored?.offset)
        this.plan = new CuePlan(this.clock, LEAD_MS, tell, () => this.reached())
        this.queue = new CommandQueue(id, {
            sending: (command) => this.model?.sending(command),
            accepted: (...answer) => this.accepted(...answer),
            rejected: (...answer) => this.rejected(...answer),
            waits: (why) => this.waits(why),
        })
        this.source = new SessionSource(id, ticket, this.clock, {
            state: (state, isLogged) => this.heardState(state, isLogged),
            cue: (cue, revision, dueAt) => this.heardCue(cue, revision, dueAt),
            over: (end) => this.over(end),
            told: (message) => this.told(message),
            welcome: () => this.model && storedForm(this.model, this.clock),
            back: () => void this.drain(),
            changed: () => this.changed(),
            failed: (problem) => this.failed(problem),
        })
        this.ticker = setInterval(() => this.tick(), 1000)
        if (stored !== undefined) {
            this.begin(stored)
        }
        void this.drain()
    }

    /** Resolves when what waits has been sent: a stop has to arrive also after the member has left the screen. */
    async close(): Promise<void> {
        this.source.close()
        this.plan.close()
        clearInterval(this.ticker)
        await this.queue.emptied()
        this.queue.close()
    }

    /** The page is seen again, or the network is back. */
    returned(): void {
        this.source.returned()
        void this.drain()
    }

    private begin({ state, timeline, pending = [] }: StoredSession): void {
        const waiting = pending.map((each) => ({ ...each, sent: false, isAccepted: false }))
        const model = (this.model = new SessionModel(state, timeline, this.clock.now, waiting))
        this.logTimelineId = timeline.timelineId
        this.changed()
        this.plan.showInForce(model)
    }

    /** Applies a command here and in the other pages, keeps it, and sends it. */
    async command(id: string, command: Command, at: number): Promise<void> {
        if (this.model === undefined || !this.mayCommand) {
            return
        }
        const serverAt = at + this.clock.offset
        this.apply(id, command, serverAt)
        this.source.post({ type: 'command', id, command, at: serverAt })
        await this.queue.add(id, command, serverAt, command.type === 'stop' ? PAGE_FIRST_MS : 0)
    }

    private apply(id: string, command: Command, at: number): void {
        this.model?.command({ id, command, at, sent: command.type === 'stop', isAccepted: false })
        this.changed()
    }

    /** Sends what waits. */
    async drain(): Promise<void> {
        if (this.mayCommand) {
            await this.queue.drain()
        }
    }

    /** Takes in what the page was answered to a stop that it has sent itself: the new state, or a problem. */
    async stopAnswered(id: string, answer: StopAnswer): Promise<void> {
        if ('state' in answer) {
            this.accepted(id, answer.state)
        } else {
            this.rejected(id, answer.problem)
        }
        await this.queue.forget(id)
    }

    private accepted(id: string, state: SessionState, sentAt?: number): void {
        if (sentAt !== undefined) {
            this.clock.add(Date.parse(state.serverTime), sentAt, sharedNow())
        }
        this.source.post({ type: 'accepted', id, state })
        this.takeAnswer(id, state)
    }

    private takeAnswer(id: string, state: SessionState): void {
        this.source.signedIn(true)
        this.model?.accepted(id, state, this.clock.now)
        this.tell({ type: 'accepted', commandId: id })
        this.changed()
        void this.keep()
    }

    private rejected(id: string, problem: Problem): void {
        this.source.post({ type: 'rejected', id, problem })
        this.takeRejection(id, problem)
    }

    private takeRejection(id: string, problem: Problem): void {
        this.model?.dropped(id, this.clock.now)
        this.tell({ type: 'rejected', commandId: id, problem })
        this.changed()
    }

    private waits(why: 'network' | 'sign-in'): void {
        this.source.signedIn(why !== 'sign-in')
        this.model?.queued.forEach(({ id }) => this.tell({ type: 'queued', commandId: id }))
        this.changed()
    }

    private told(message: Told): void {
        switch (message.type) {
            case 'known':
                this.takeKnown(message.session)
                break
            case 'command':
                if (this.model?.queued.every(({ id }) => id !== message.id)) {
                    this.apply(message.id, message.command, message.at)
                }
                break
            case 'accepted':
                this.takeAnswer(message.id, message.state)
                break
            case 'rejected':
                this.takeRejection(message.id, message.problem)
                break
            case 'over':
                this.over(message.end)
                break
        }
    }

    private takeKnown(session: StoredSession): void {
        if (this.model === undefined || (!this.mayCommand && this.model.list.cues.length === 0)) {
            this.clock.startAt(session.offset)
            this.begin(session)
        } else if (this.model.take(session.state, false, this.clock.now)) {
            this.changed()
        }
    }

    private heardState(state: SessionState, isLogged: boolean): void {
        if (isLogged || this.logTimelineId === undefined || this.mayCommand) {
            this.logTimelineId = state.timelineId
        }
        if (this.model === undefined) {
            const { timelineId, durationMs } = state
            this.model = new SessionModel(state, { timelineId, durationMs, cues: [] }, this.clock.now)
            this.changed()
        } else if (this.model.take(state, isLogged, this.clock.now)) {
            this.changed()
            void this.keep()
        }
    }

    private heardCue(cue: Cue, revision: number, dueAt: string): void {
        const { model } = this
        if (model === undefined) {
            return
        }
        const isOfTimeline = this.logTimelineId === model.timelineId
        if (cue.kind === 'end' && revision === model.state.revision && model.state.status === 'stopped') {
            const missed = this.clock.now - Date.parse(dueAt) > STALE_MS
            this.tell({ type: 'due', due: { cue, revision, dueAt: sharedNow() }, missed })
            return
        }
        if (!this.mayCommand && isOfTimeline) {
            model.add(cue)
            this.changed()
        }
    }

    private over(end: SessionEnd): void {
        if (this.end?.activeMs === undefined) {
            if (end.status === 'completed' && this.model !== undefined) {
                this.plan.finish(this.model)
            }
            this.end = end
            this.model?.finish()
            this.source.finish()
            this.changed()
            void store.wipeSession(this.options.id).catch(() => undefined)
        }
    }

    private failed(problem: Problem | undefined): void {
        if (this.model !== undefined) {
            // Of a ticket that has expired, too: there is nothing to sign in for.
            this.over({ status: 'expired' })
        } else {
            this.tell({ type: 'failed', ...(problem === undefined ? { signInNeeded: true } : { problem }) })
        }
    }

    /** Time alone may have brought the session to a gate, or to its end. */
    private reached(): void {
        if (this.model !== undefined && statusNow(this.model, this.clock.now, this.end) !== this.shownStatus) {
            this.changed()
        }
    }

    /** Tells the page how the session stands, and plans its cues again. */
    private changed(): void {
        const { model, end } = this
        if (model === undefined) {
            return
        }
        if (model.lacksTimeline) {
            void this.completeTimeline(model)
        }
        const { now, offset } = this.clock
        this.shownOffset = offset
        const { connection, signInNeeded } = this.source
        const withTimeline = model.list.cues !== this.shownCues
        this.shownCues = model.list.cues
        this.shownStatus = statusNow(model, now, end)
        this.tell(snapshotOf(model, {
            now, offset, connection, signInNeeded, withTimeline, ...(end === undefined ? {} : { end }),
        }))
        this.plan.follow(end === undefined ? model : undefined)
    }

    private async completeTimeline(model: SessionModel): Promise<void> {
        if (!this.mayCommand) {
            model.keepPassed(this.clock.now)
            return
        }
        const timeline = await this.source.timeline()
        if (timeline !== undefined && model.setTimeline(timeline, this.clock.now)) {
            this.changed()
            await this.keep()
        }
    }

    private async keep(): Promise<void> {
        if (this.model !== undefined && this.mayCommand && this.end === undefined) {
            await keep(this.model, this.clock)
        }
    }

    private tick(): void {
        if (this.clock.hasStopped()) {
            this.returned()
        } else {
            this.source.tick()
        }
        // The page counts from an instant of its own clock, which has moved against the server's.
        if (Math.abs(this.clock.offset - this.shownOffset) > DRIFT_MS) {
            this.changed()
        }
        if (this.model?.lacksTimeline) void this.completeTimeline(this.model)
        this.plan.run()
    }
}
