import { make, show } from './dom.js'
import type { Span } from '../engine/outline.js'

/** Movement of the position: it stood at `anchorMs` at `anchorAt`, on the clock of the page. */
export interface Course {
    readonly anchorMs: number
    readonly anchorAt: number
    /** Session time in each real time; 0 while it stands still. */
    readonly speed: number
}

/** Returns the start time of an animation that is at the position of a course in a span from `fromMs`. */
export function startTime(course: Course, fromMs: number): number {
    return course.anchorAt - (course.anchorMs - fromMs) / course.speed
}

const HIDDEN = 'rotate(-180deg)'
const SHOWN = 'rotate(0deg)'
const RIGHT: Keyframe[] = [
    { transform: HIDDEN, offset: 0 }, { transform: SHOWN, offset: 0.5 }, { transform: SHOWN, offset: 1 },
]
/**
 * Before its turn it is all but clear, since its edge would be seen as a hair's breadth, and turned a little into its
 * window: a compositor that has never drawn it asks the page for a frame when it first has to.
 */
const WAITING = { transform: 'rotate(-170deg)', opacity: 0.01 }
const LEFT: Keyframe[] = [
    { ...WAITING, offset: 0 }, { ...WAITING, offset: 0.5 },
    { transform: HIDDEN, opacity: 1, offset: 0.5 }, { transform: SHOWN, opacity: 1, offset: 1 },
]
const TIP: Keyframe[] = [{ transform: SHOWN }, { transform: 'rotate(360deg)' }]

/**
 * A ring that fills clockwise. Two half-discs behind two windows turn, and a rounded tip: transforms alone, which the
 * compositor moves without any work of the page. Drawn by `stroke-dashoffset` it took 300 style recalculations in five
 * seconds.
 */
export class Ring {
    readonly element: HTMLElement
    readonly #moving: readonly (readonly [HTMLElement, Keyframe[]])[]
    #animations: Animation[] = []
    #span: Span | undefined

    constructor(part: string) {
        const right = make('i', { className: 'arc' })
        const left = make('i', { className: 'arc' })
        const tip = make('i', { className: 'tip' })
        this.element = make('div', { part, className: 'ring' },
            make('i', { className: 'track' }),
            make('i', { className: 'half right' }, right),
            make('i', { className: 'half left' }, left),
            make('i', { className: 'tip start' }), tip)
        this.element.setAttribute('aria-hidden', 'true')
        this.#moving = [[right, RIGHT], [left, LEFT], [tip, TIP]]
    }

    /**
     * Shows how much of a span has passed.
     *
     * @param span nothing hides the ring
     * @param isStill whether the ring steps and does not run, for members who want less motion
     */
    show(span: Span | undefined, course: Course, positionMs: number, isStill: boolean): void {
        show(this.element, span !== undefined)
        if (span === undefined) {
            this.#clear()
            return
        }
        const passedMs = Math.min(Math.max(0, positionMs - span.fromMs), span.toMs - span.fromMs)
        this.element.classList.toggle('empty', positionMs < span.fromMs || (passedMs === 0 && course.speed === 0))
        if (isStill) {
            this.#clear()
            this.#step(span.toMs > span.fromMs ? passedMs / (span.toMs - span.fromMs) : 1)
            return
        }
        if (this.#span?.fromMs !== span.fromMs || this.#span.toMs !== span.toMs) this.#animate(span)
        for (const animation of this.#animations) align(animation, course, span, passedMs)
    }

    #animate(span: Span): void {
        this.#clear()
        this.#span = span
        this.#animations = this.#moving.map(([element, keyframes]) =>
            element.animate(keyframes, { duration: Math.max(1, span.toMs - span.fromMs), fill: 'both' }))
    }

    #step(part: number): void {
        const [right, left, tip] = this.#moving.map(([element]) => element.style)
        right?.setProperty('transform', `rotate(${Math.min(0, part * 360 - 180)}deg)`)
        left?.setProperty('transform', `rotate(${Math.max(-180, part * 360 - 360)}deg)`)
        left?.setProperty('opacity', part > 0.5 ? '1' : '0')
        tip?.setProperty('transform', `rotate(${part * 360}deg)`)
    }

    #clear(): void {
        for (const animation of this.#animations) animation.cancel()
        this.#animations = []
        this.#span = undefined
    }
}

/** A deviation that nobody sees is left alone: each correction is work for the page. */
const UNSEEN_MS = 8

/** Brings an animation over a span to where the course has it. */
export function align(animation: Animation, course: Course, span: Span, passedMs: number): void {
    if (course.speed === 0) {
        if (animation.playState !== 'paused') animation.pause()
        if (Math.abs(Number(animation.currentTime) - passedMs) > UNSEEN_MS) animation.currentTime = passedMs
        return
    }
    if (animation.playbackRate !== course.speed) animation.playbackRate = course.speed
    const start = startTime(course, span.fromMs)
    if (animation.startTime === null || Math.abs(Number(animation.startTime) - start) > UNSEEN_MS) {
        animation.startTime = start
    }
}
