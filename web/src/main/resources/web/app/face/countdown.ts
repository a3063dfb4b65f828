import { make } from './dom.js'
import { align, type Course } from './ring.js'

/** Any time whose place in all periods below is that of 0, and which is longer than a session. */
const WHOLE_MS = 12_000_000
/** All digits but the last change as the last one goes from 0 to 9, a second behind a full minute. */
const CARRY_MS = 1000

interface Column {
    readonly name: string
    readonly periodMs: number
    readonly lines: number
    readonly offsetMs: number
    /** From how many seconds on it is shown. */
    readonly from: number
}

/** Of the strips, in `em`: lengths that depend on a box would keep the compositor from moving them. */
const LINE = 0.86


const COLUMNS: readonly Column[] = [
    { name: 'minutes-ten', periodMs: 6_000_000, lines: 10, offsetMs: CARRY_MS, from: 600 },
    { name: 'minutes', periodMs: 600_000, lines: 10, offsetMs: CARRY_MS, from: 60 },
    { name: 'seconds-ten', periodMs: 60_000, lines: 6, offsetMs: CARRY_MS, from: 0 },
    { name: 'seconds', periodMs: 10_000, lines: 10, offsetMs: 0, from: 0 },
]

/** One digit that is left moves to the middle at this time before the end. */
const ONE_DIGIT_MS = 9000
const SHIFT_MS = 20_000
const SHIFT: Keyframe[] = [
    { transform: 'none', offset: 0 }, { transform: 'none', offset: 0.5 },
    { transform: 'translateX(-0.5ch)', offset: 0.5 }, { transform: 'translateX(-0.5ch)', offset: 1 },
]

/**
 * Seconds that count down: strips of digits that the compositor moves. A text that changes each second makes the page
 * draw a frame, and each frame computes the styles of all that moves. It says nothing to screen readers.
 */
export class Countdown {
    readonly element: HTMLElement
    readonly #strips: readonly (readonly [HTMLElement, Column])[]
    #shown = ''
    #animations: (readonly [Animation, number])[] = []

    constructor() {
        this.#strips = COLUMNS.map((column) => [make('i', { className: `strip ${column.name}` }), column])
        const columns = this.#strips.map(([strip]) => make('i', { className: 'column' }, strip))
        columns.splice(2, 0, make('i', { className: 'colon' }))
        this.element = make('span', { className: 'countdown' }, ...columns)
        this.element.setAttribute('aria-hidden', 'true')
    }

    /** Shows the seconds up to `toMs` of session time; `seconds` decides on the form. */
    show(toMs: number, seconds: number, course: Course, positionMs: number): void {
        const form = seconds >= 600 ? 'with-tens with-minutes' : seconds >= 60 ? 'with-minutes' : ''
        if (this.#shown !== `${form} ${toMs}`) {
            this.clear()
            this.#shown = `${form} ${toMs}`
            this.element.className = `countdown ${form}`
            this.#animate(toMs, seconds)
        }
        for (const [animation, fromMs] of this.#animations) {
            align(animation, course, { fromMs, toMs }, positionMs - fromMs)
        }
    }

    clear(): void {
        for (const [animation] of this.#animations) animation.cancel()
        this.#animations = []
        this.#shown = ''
    }

    #animate(toMs: number, seconds: number): void {
        const moving = this.#strips.filter(([, { from }]) => seconds >= from)
        this.#animations = moving.map(([strip, { periodMs, lines, offsetMs }]) => [
            strip.animate(
                [{ transform: 'translateY(0)', easing: `steps(${lines}, end)` }, { transform: `translateY(${-lines * LINE}em)` }],
                { duration: periodMs, iterations: Infinity }),
            toMs - WHOLE_MS + offsetMs,
        ])
        if (seconds >= 60) return
        this.#animations.push([
            this.element.animate(SHIFT, { duration: SHIFT_MS, fill: 'both' }), toMs - ONE_DIGIT_MS - SHIFT_MS / 2,
        ])
    }
}
