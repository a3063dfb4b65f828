/** A reading of the server's clock: it showed `serverTime` at some moment between `sentAt` and `receivedAt`. */
export interface ClockSample {
    readonly serverTime: number
    readonly sentAt: number
    readonly receivedAt: number
}

const SAMPLES = 8
/** Speed of the offset towards a better estimate, in milliseconds a second; or this part of the way, if more. */
const SLEW = 5
const PART = 0.4
/** An offset that is this far off is no drift: the machine slept, or the one at hand was kept too long. */
const STEP_MS = 500

/**
 * Estimates how far the server's clock is ahead of the local one (Cristian's algorithm): of the last samples the one
 * with the shortest way counts, halved. The offset in use moves there slowly, so that no cue is skipped or doubled.
 */
export class ServerClock {
    private samples: ClockSample[] = []
    private offset: number | undefined
    private target = 0
    private movedAt = 0

    /** @param offset of an earlier run, good until the first sample */
    constructor(offset?: number) {
        this.startAt(offset)
    }

    /** Takes an offset that was found elsewhere, if nothing better is known. */
    startAt(offset: number | undefined): void {
        if (this.offset === undefined && offset !== undefined) {
            this.offset = offset
            this.target = offset
        }
    }

    /** True once the server's clock was read. */
    get isSet(): boolean {
        return this.offset !== undefined
    }

    /** Offset of the server's clock, in milliseconds; 0 before it was read. */
    offsetAt(now: number): number {
        if (this.offset === undefined) {
            return 0
        }
        const seconds = Math.max(0, now - this.movedAt) / 1000
        const left = this.target - this.offset
        const room = Math.max(SLEW * seconds, Math.abs(left) * Math.min(1, PART * seconds))
        this.offset = Math.abs(left) <= room ? this.target : this.offset + Math.sign(left) * room
        this.movedAt = Math.max(this.movedAt, now)
        return this.offset
    }

    add(sample: ClockSample): void {
        this.samples = [...this.samples.slice(1 - SAMPLES), sample]
        const best = this.samples.reduce((a, b) => (trip(b) <= trip(a) ? b : a))
        this.target = best.serverTime - (best.sentAt + best.receivedAt) / 2
        const before = this.offset === undefined ? undefined : this.offsetAt(sample.receivedAt)
        if (before === undefined || Math.abs(this.target - before) > STEP_MS) {
            this.offset = this.target
        }
        this.movedAt = sample.receivedAt
    }

    /** Forgets the samples, since the local clock has stopped for `missedMs` meanwhile. */
    jump(missedMs: number): void {
        this.samples = []
        if (this.offset !== undefined) {
            this.offset += missedMs
            this.target = this.offset
        }
    }
}

function trip(sample: ClockSample): number {
    return sample.receivedAt - sample.sentAt
}
