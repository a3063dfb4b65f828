import { positionAt, reaches, statusAt } from '../app/engine/anchor.js'
import type { ToPage, WireCue } from '../app/engine/messages.js'
import { sharedNow } from '../app/engine/messages.js'
import type { SessionModel } from '../app/engine/session-model.js'
import { LATE_MS } from '../app/engine/session-model.js'
import type { Cue } from '../app/engine/types.js'
import type { ClockKeeper } from './clock-keeper.js'
import { Scheduler } from './scheduler.js'

/** Instants that differ by less are the same plan: the clock moves a little all the time. */
const SAME_MS = 4

/** Tells the page each cue at its instant, and which ones come in the next seconds. */
export class CuePlan {
    private readonly scheduler = new Scheduler(sharedNow, () => this.run())
    private model: SessionModel | undefined
    private planned = ''

    /**
     * @param aheadMs how far the plan reaches
     * @param reached called when time alone has brought the session somewhere: to a gate, or to its end
     */
    constructor(
        private readonly clock: ClockKeeper,
        private readonly aheadMs: number,
        private readonly tell: (message: ToPage) => void,
        private readonly reached: () => void,
    ) {}

    /** Plans again, since the session or the clock has changed. */
    follow(model: SessionModel | undefined): void {
        this.model = model
        if (model === undefined) {
            this.scheduler.at(undefined)
            this.tellPlan([])
        } else {
            this.run()
        }
    }

    close(): void {
        this.scheduler.at(undefined)
        this.model = undefined
    }

    /** Tells of the last cue that was due, to somebody who comes to a session under way: it makes no sound. */
    showInForce(model: SessionModel): void {
        const next = model.coming()[0]?.index ?? Number.POSITIVE_INFINITY
        const position = positionAt(model.anchor, this.clock.now)
        const inForce = model.list.cues.findLast((cue) => cue.atMs <= position && cue.index < next)
        if (inForce !== undefined && model.anchor.status !== 'ready') {
            this.show(inForce, model, true)
        }
    }

    private show(cue: Cue, model: SessionModel, missed: boolean): void {
        this.tell({ type: 'due', due: this.wire(cue, model), missed })
    }

    /** The session has run to its end: what this clock has not come to yet has been due on the server's. */
    finish(model: SessionModel): void {
        for (const cue of model.coming()) {
            model.passed(cue)
            const lateMs = this.clock.now - reaches(model.anchor, cue.atMs)
            this.show(cue, model, Math.abs(lateMs) > LATE_MS)
        }
    }

    /** Tells what is due by now, and sets the timer for what comes. */
    run(): void {
        const { model } = this
        if (model === undefined) {
            return
        }
        const now = this.clock.now
        const due = model.coming().filter((cue) => reaches(model.anchor, cue.atMs) <= now + 0.5)
        const last = due.at(-1)
        for (const cue of due) {
            model.passed(cue)
            const missed = now - reaches(model.anchor, cue.atMs) > LATE_MS
            // After a freeze only the last one is shown: no burst.
            if (!missed || cue === last) {
                this.show(cue, model, missed)
            }
        }
        this.planAhead(model)
        this.reached()
    }

    private planAhead(model: SessionModel): void {
        const { now, offset } = this.clock
        const { anchor } = model
        const coming = model.coming()
        const near = coming.filter((cue) => reaches(anchor, cue.atMs) <= now + this.aheadMs)
        this.tellPlan(near.map((cue) => this.wire(cue, model)))
        const next = near[0] ?? undefined
        const entering = coming[near.length]
        const instants = [
            next === undefined ? undefined : reaches(anchor, next.atMs),
            entering === undefined ? undefined : reaches(anchor, entering.atMs) - this.aheadMs,
            statusAt(anchor, now) === 'running' ? reaches(anchor, anchor.clampMs) : undefined,
        ].filter((instant) => instant !== undefined)
        this.scheduler.at(instants.length === 0 ? undefined : Math.min(...instants) - offset)
    }

    private tellPlan(plan: readonly WireCue[]): void {
        const places = plan.map(({ cue, revision, dueAt }) => [revision, cue.index, Math.round(dueAt / SAME_MS)])
        const planned = places.join()
        if (planned !== this.planned) {
            this.planned = planned
            this.tell({ type: 'plan', plan })
        }
    }

    private wire(cue: Cue, model: SessionModel): WireCue {
        return { cue, revision: model.state.revision, dueAt: reaches(model.anchor, cue.atMs) - this.clock.offset }
    }
}
