import type { Anchor, CueList } from './anchor.js'
import { anchored, anchorOf, firstCueAfter, isOver, positionAt, reaches, statusAt } from './anchor.js'
import type { Commanded, PendingCommand } from './local-command.js'
import { applied, nextCueAt } from './local-command.js'
import type { Cue, SessionState, Timeline } from './types.js'

/** Positions that are this close, in real time, are the same for the ear: nothing is repeated, nothing left out. */
const SAME_MS = 2000
/** A cue that is later than this makes no sound any more: the page was frozen, or the network away. */
export const LATE_MS = 700

/**
 * A session as it is known here: what the server has confirmed, and on top of it the commands that it has yet to
 * accept. It knows which cue is due next; a cue that was due once is not due again unless somebody goes back.
 */
export class SessionModel {
    private confirmed: Commanded
    private shown: Commanded
    private pending: PendingCommand[]
    private next: number

    /**
     * @param state as the server told it last
     * @param timeline all cues, or those that somebody who only looks on has heard
     * @param now on the server's clock
     */
    constructor(
        public state: SessionState,
        timeline: Timeline,
        now: number,
        pending: readonly PendingCommand[] = [],
    ) {
        this.timelineId = timeline.timelineId
        this.pending = [...pending]
        this.confirmed = { anchor: anchorOf(state, timeline, this.isWaiting, false), list: timeline }
        this.shown = this.confirmed
        this.applyPending()
        this.next = this.positionNext(now)
    }

    timelineId: string

    /** True if it stands at gates until the member continues. */
    private get isWaiting(): boolean {
        return this.state.waitForReady === true
    }

    /** As it is to be shown: with the commands that the server has yet to accept. */
    get anchor(): Anchor {
        return this.shown.anchor
    }

    get list(): CueList {
        return this.shown.list
    }

    /** The commands that are not accepted yet. */
    get queued(): readonly PendingCommand[] {
        return this.pending
    }

    /** The symptoms of a stop that the server has yet to accept. */
    get stopSymptoms(): readonly string[] {
        return this.pending.flatMap(({ command }) => command.symptoms ?? [])
    }

    get lacksTimeline(): boolean {
        return this.state.timelineId !== this.timelineId
    }

    /** The cues that are due from here on, in order, up to the gate. */
    coming(): readonly Cue[] {
        const { status, gate } = this.anchor
        if (status !== 'running') {
            return []
        }
        return this.list.cues.filter((cue) => cue.index >= this.next && (gate === undefined || cue.index <= gate))
    }

    /** Notes that this cue was due. */
    passed(cue: Cue): void {
        this.next = cue.index + 1
    }

    /**
     * Takes a state of the server in.
     *
     * @param made whether it is as a command made it; otherwise it tells how the session stands at a later moment
     * @returns whether anything is different now
     */
    take(state: SessionState, made: boolean, now: number, own?: PendingCommand): boolean {
        if (state.revision < this.state.revision) {
            return false
        }
        if (state.revision === this.state.revision) {
            return this.takeSame(state)
        }
        const before = positionAt(this.anchor, now)
        const at = Date.parse(state.at)
        const mine = own ?? this.pending.find((each) => each.sent && !each.isAccepted)
        const mineApplied = mine && applied(mine.command, this.confirmed, this.isWaiting, at)
        const isMine = mineApplied !== undefined && this.leadsTo(mineApplied, state)
        const goesOn = Math.abs(positionAt(this.confirmed.anchor, at) - state.positionMs) <= 1
        if (isMine && mine) {
            mine.isAccepted = true
        }
        this.confirmed = {
            anchor: isMine
                ? { ...mineApplied.anchor, revision: state.revision, at }
                : this.anchorFor(state, made, goesOn),
            list: isMine ? mineApplied.list : this.confirmed.list,
        }
        this.state = state
        this.applyPending()
        this.keepPlace(before, now, isMine || goesOn || !made)
        return true
    }

    private leadsTo(applied: Commanded, state: SessionState): boolean {
        const { anchor, list } = applied
        return (
            statusAt(anchor, anchor.at) === state.status
            && Math.abs(anchor.positionMs - state.positionMs) <= 1
            && Math.abs(list.durationMs - state.durationMs) <= 1
        )
    }

    private anchorFor(state: SessionState, made: boolean, goesOn: boolean): Anchor {
        const found = anchorOf(state, this.confirmed.list, this.isWaiting, made)
        const before = this.confirmed.anchor
        if (!made || !goesOn || before.status === 'ready') {
            return found
        }
        const passesGate = state.status === 'running' && statusAt(before, found.at) === 'waiting'
        const firstCue = nextCueAt(before, this.confirmed.list, found.at) + (passesGate ? 1 : 0)
        return anchored(this.confirmed.list, this.isWaiting, { ...found, firstCue })
    }

    /** The same revision again: time has brought it somewhere, or others have begun to follow. */
    private takeSame(state: SessionState): boolean {
        const wasOver = isOver(this.state.status)
        if (isOver(state.status) && !wasOver) {
            this.confirmed = { ...this.confirmed, anchor: anchorOf(state, this.confirmed.list, this.isWaiting, true) }
        }
        const isNews = isOver(state.status) !== wasOver || state.followers !== this.state.followers
        this.state = { ...this.state, ...state, status: wasOver ? this.state.status : state.status }
        this.applyPending()
        return isNews
    }

    /** Notes that a command is on its way. */
    sending(id: string): void {
        const pending = this.pending.find((each) => each.id === id)
        if (pending !== undefined) {
            pending.sent = true
        }
    }

    /** The timeline as the server has confirmed it. */
    get timeline(): Timeline {
        const { durationMs, cues } = this.confirmed.list
        return { timelineId: this.timelineId, durationMs, cues }
    }

    /** Adds a cue to those that somebody who only looks on has heard. */
    add(cue: Cue): void {
        const others = this.confirmed.list.cues.filter((each) => each.index !== cue.index)
        const list = { ...this.confirmed.list, cues: [...others, cue].sort((a, b) => a.index - b.index) }
        // Which gates have been passed shows only now that they are in the list.
        this.confirmed = { list, anchor: anchorOf(this.state, list, this.isWaiting, false) }
        this.applyPending()
    }

    /** Keeps what has passed of a timeline that another one replaces, for somebody who only hears that one. */
    keepPassed(now: number): void {
        const { timelineId, durationMs } = this.state
        const position = positionAt(this.anchor, now)
        this.setTimeline({ timelineId, durationMs, cues: this.list.cues.filter((cue) => cue.atMs <= position) }, now)
    }

    /** Takes the timeline in that the state names; returns whether it is that one, and new. */
    setTimeline(timeline: Timeline, now: number): boolean {
        if (timeline.timelineId !== this.state.timelineId || timeline.timelineId === this.timelineId) {
            return false
        }
        this.timelineId = timeline.timelineId
        const positionMs = positionAt(this.confirmed.anchor, now)
        const firstCue = firstCueAfter(timeline, positionMs)
        const anchor = { ...this.confirmed.anchor, firstCue, positionMs, at: now }
        this.confirmed = { list: timeline, anchor: anchored(timeline, this.isWaiting, anchor) }
        this.applyPending()
        this.next = this.positionNext(now)
        return true
    }

    /** Applies a command here, ahead of the server. */
    command(pending: PendingCommand): void {
        const before = this.shown
        this.pending.push(pending)
        const after = applied(pending.command, before, this.isWaiting, pending.at)
        if (after !== undefined) {
            this.shown = after
            const { type } = pending.command
            const keepsPlace = type === 'pause' || type === 'stop'
                || (type === 'resume' && statusAt(after.anchor, after.anchor.at) !== 'waiting')
            if (!keepsPlace) {
                this.next = after.anchor.firstCue
            }
        }
    }

    accepted(id: string, state: SessionState, now: number): void {
        const own = this.pending.find((each) => each.id === id)
        if (own !== undefined && !own.isAccepted) {
            this.take(state, true, now, own)
        }
        this.dropped(id, now)
    }

    /** Forgets a command: it was rejected, or a stop makes it void. */
    dropped(id: string, now: number): void {
        const before = positionAt(this.anchor, now)
        this.pending = this.pending.filter((each) => each.id !== id)
        this.applyPending()
        this.keepPlace(before, now, true)
    }

    /** The session is over: what was not accepted will not be. */
    finish(): void {
        this.pending = []
        this.applyPending()
    }

    private applyPending(): void {
        this.shown = this.pending
            .filter((each) => !each.isAccepted)
            .reduce<Commanded>(
                (session, each) => applied(each.command, session, this.isWaiting, each.at) ?? session,
                this.confirmed,
            )
    }

    /** Keeps the next cue if the position has not moved away from `before`. */
    private keepPlace(before: number, now: number, isSameCourse: boolean): void {
        const moved = Math.abs(positionAt(this.anchor, now) - before)
        if (!isSameCourse || moved > SAME_MS * Math.max(1, this.anchor.pace / 2)) {
            this.next = this.nextAfterJump(now)
        }
    }

    /** Returns the first cue that may still be heard, or the last one that is too late for that, to be shown. */
    private nextAfterJump(now: number): number {
        const { anchor, list } = this
        const isPast = (cue: Cue): boolean =>
            cue.index >= anchor.firstCue && reaches(anchor, cue.atMs) <= now - LATE_MS
        const past = anchor.status === 'running' ? list.cues.findLast(isPast) : undefined
        return past?.index ?? anchor.firstCue
    }

    private positionNext(now: number): number {
        const { anchor, list } = this
        if (anchor.status === 'ready') {
            return anchor.firstCue
        }
        return anchor.gate !== undefined && statusAt(anchor, now) === 'waiting'
            ? anchor.gate + 1
            : Math.max(anchor.firstCue, firstCueAfter(list, positionAt(anchor, now)))
    }
}
