import type { Snapshot } from '../engine/types.js'
import { text } from '../text/text.js'
import type { Announcer } from './announcement.js'
import { make, show, write } from './dom.js'
import { connectionLine, pausedBy, statusLine, type PausedBy, type StatusLine } from './status.js'

/** Time for which a notice is shown. */
const NOTICE_MS = 6000
/** A pause that is heard this long after a break of the connection came in it. */
const AFTER_BREAK_MS = 5000

/** The lines on top of the dial: paused, waiting, the connection, and what a command was refused for. */
export class StatusBanner {
    readonly element: HTMLElement
    readonly #status = make('p', { part: 'status' })
    readonly #connection = make('p', { part: 'connection' })
    readonly #notice = make('p', { part: 'notice', className: 'notice-line' })
    #pausedBy: PausedBy = 'unknown'
    #before: Snapshot | undefined
    /** A notice that no screen reader has been told; each is told once. */
    #untold: string | undefined
    #brokenAt = -Infinity

    constructor() {
        this.element = make('div', { className: 'top' }, this.#status, this.#connection, this.#notice)
        this.#notice.hidden = true
    }

    get isShown(): boolean {
        return !this.#status.hidden || !this.#connection.hidden
    }

    follow(snapshot: Snapshot): void {
        const now = performance.now()
        const isPaused = snapshot.state.status === 'paused'
        if (isPaused && this.#before?.state.status !== 'paused') {
            this.#pausedBy = pausedBy({
                isOwn: snapshot.isPausedHere,
                isFirst: this.#before === undefined,
                isAfterBreak: now - this.#brokenAt < AFTER_BREAK_MS,
            })
        }
        if (snapshot.connection !== 'live') this.#brokenAt = now
        this.#before = snapshot
    }

    draw(snapshot: Snapshot, isWaiting: boolean, isReadOnly: boolean, announcer: Announcer): void {
        this.#show(this.#status, statusLine(snapshot.state.status, isWaiting, isReadOnly, this.#pausedBy), announcer)
        this.#show(this.#connection, connectionLine(snapshot), announcer)
        if (this.#untold !== undefined) announcer.notice(this.#untold)
        this.#untold = undefined
    }

    /** Says something for a few seconds. */
    notice(words: string, redraw: () => void): void {
        this.#notice.textContent = this.#untold = words
        this.#notice.hidden = false
        redraw()
        setTimeout(() => {
            if (this.#notice.textContent !== words) return
            this.#notice.hidden = true
            redraw()
        }, NOTICE_MS)
    }

    #show(element: HTMLElement, line: StatusLine | undefined, announcer: Announcer): void {
        const words = line === undefined ? '' : text(line.key, line.values)
        show(element, words !== '')
        if (element.textContent === words) return
        write(element, words)
        if (words !== '') announcer.notice(words)
    }
}
