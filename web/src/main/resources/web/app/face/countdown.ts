import { make } from './dom.js'
import { align, type Course } from './ring.js'

/** Height of a digit, in `em`: lengths that depend on a box would keep the compositor from moving the strips. */
const LINE = 0.86

interface Column {
    readonly name: string
    /** The digit of so many seconds. */
    readonly digit: (seconds: number) => number
    /** From how many seconds on it is shown. */
    readonly from: number
}

const COLUMNS: readonly Column[] = [
    { name: 'minutes-ten', digit: (seconds) => Math.floor(seconds / 600) % 10, from: 600 },
    { name: 'minutes', digit: (seconds) => Math.floor(seconds / 60) % 10, from: 60 },
    { name: 'seconds-ten', digit: (seconds) => Math.floor(seconds / 10) % 6, from: 0 },
    { name: 'seconds', digit: (seconds) => seconds % 10, from: 0 },
]

/** Returns the frames of a column over `length` seconds, at the beginning of which `left` seconds are left. */
export function digitFrames(digit: (seconds: number) => number, left: number, length: number): Keyframe[] {
    const frames: Keyframe[] = []
    for (let passed = 0; passed < length; passed++) {
        const place = digit(left - passed)
        if (passed === 0 || place !== digit(left - passed + 1)) {
            frames.push({ offset: passed / length, transform: `translateY(${-place * LINE}em)`, easing: 'step-end' })
        }
    }
    return [...frames, { offset: 1, transform: frames.at(-1)?.['transform'] as string }]
}

/** Without minutes, all of it is one minute; else it comes in parts of ten. In seconds. */
const MINUTE = 60
const PART = 600

/** One digit that is left moves to the middle. */
const SHIFT: Keyframe[] = [
    { offset: 0, transform: 'translateX(0)', easing: 'step-end' },
    { offset: (MINUTE - 9) / MINUTE, transform: 'translateX(-0.5ch)' },
    { offset: 1, transform: 'translateX(-0.5ch)' },
]

/**
 * Seconds that count down: strips of digits that the compositor moves. A text that changes each second makes the page
 * draw a frame, and each frame computes the styles of all that moves. It says nothing to screen readers.
 */
export class Countdown {
    readonly element: HTMLElement
    readonly #strips: readonly (readonly [HTMLElement, Column])[]
    #shown = ''
    #animations: readonly Animation[] = []

    constructor() {
        this.#strips = COLUMNS.map((column) => [make('i', { className: `strip ${column.name}` }), column])
        const columns = this.#strips.map(([strip]) => make('i', { className: 'column' }, strip))
        columns.splice(2, 0, make('i', { className: 'colon' }))
        this.element = make('span', { className: 'countdown' }, ...columns)
        this.element.setAttribute('aria-hidden', 'true')
    }

    /** Shows the seconds up to `toMs` of session time, of which `seconds` are left now. */
    show(toMs: number, seconds: number, course: Course, positionMs: number): void {
        const form = seconds >= 600 ? 'with-minutes with-tens' : seconds >= MINUTE ? 'with-minutes' : ''
        const length = form === '' ? MINUTE : PART
        const left = Math.max(1, Math.ceil(seconds / length)) * length
        const key = `${form} ${left} ${toMs}`
        if (this.#shown !== key) {
            this.clear()
            this.#shown = key
            this.element.className = `countdown ${form}`
            this.#animate(seconds, left, length)
        }
        const span = { fromMs: toMs - left * 1000, toMs: toMs - (left - length) * 1000 }
        for (const animation of this.#animations) align(animation, course, span, positionMs - span.fromMs)
    }

    clear(): void {
        for (const animation of this.#animations) animation.cancel()
        this.#animations = []
        this.#shown = ''
    }

    #animate(seconds: number, left: number, length: number): void {
        const options: KeyframeAnimationOptions = { duration: length * 1000, fill: 'both' }
        const strips = this.#strips.filter(([, { from }]) => seconds >= from)
            .map(([strip, { digit }]) => strip.animate(digitFrames(digit, left, length), options))
        this.#animations = seconds < MINUTE ? [...strips, this.element.animate(SHIFT, options)] : strips
    }
}
