import { sharedNow } from '../app/engine/messages.js'
import { ServerClock } from '../app/engine/server-clock.js'

/** The local clocks differ by this much more than a second ago: the machine slept, or a clock was set. */
const JUMP_MS = 1000
/** A timer of a second that is this late: the page was frozen. */
const LATE_MS = 2000
const FIRST_SAMPLES = 4
const RARELY_MS = 60_000

/** Keeps the server's clock, and notices when the local one has stopped. */
export class ClockKeeper {
    private readonly clock: ServerClock
    private checkedAt = sharedNow()
    private wallAhead = Date.now() - sharedNow()
    private sampledAt = 0
    private samples = 0

    constructor(offset: number | undefined) {
        this.clock = new ServerClock(offset)
    }

    /** Offset of the server's clock, in milliseconds. */
    get offset(): number {
        return this.clock.offsetAt(sharedNow())
    }

    /** The server's time now. */
    get now(): number {
        const now = sharedNow()
        return now + this.clock.offsetAt(now)
    }

    /** True once the server's clock was read. */
    get isSet(): boolean {
        return this.clock.isSet
    }

    /** Takes what another page knows, until the first reading. */
    startAt(offset: number | undefined): void {
        this.clock.startAt(offset)
    }

    add(serverTime: number, sentAt: number, receivedAt: number): void {
        this.clock.add({ serverTime, sentAt, receivedAt })
    }

    /** To be called every second; returns whether this machine or this page has stood still meanwhile. */
    hasStopped(): boolean {
        const now = sharedNow()
        const late = now - this.checkedAt
        const wallAhead = Date.now() - now
        const jump = wallAhead - this.wallAhead
        this.checkedAt = now
        this.wallAhead = wallAhead
        if (Math.abs(jump) > JUMP_MS) {
            // In most browsers the monotonic clock stands still while the machine sleeps. The next sample will tell.
            this.clock.jump(Math.max(0, jump))
            this.samples = 0
        }
        return Math.abs(jump) > JUMP_MS || late > LATE_MS
    }

    /** Returns whether it is time to ask the server for its clock: a few times at first, then every minute. */
    get needsSample(): boolean {
        return sharedNow() - this.sampledAt > (this.samples < FIRST_SAMPLES ? 0 : RARELY_MS)
    }

    /** Notes that the clock is being asked for. */
    sampling(): void {
        this.sampledAt = sharedNow()
        this.samples++
    }
}
