import type { Breath } from './breath.js'
import { make, show } from './dom.js'
import { align, type Course } from './ring.js'

/** Scale of the disc with empty lungs; full ones are 1. */
const EMPTY = 0.66
const EASING = 'cubic-bezier(.4, 0, .6, 1)'

/** The disc behind the number, which grows with each breath in and shrinks with each breath out. */
export class BreathDisc {
    readonly element: HTMLElement
    #animation: Animation | undefined
    #shown: Breath | undefined

    constructor() {
        this.element = make('div', { className: 'disc' })
        this.element.setAttribute('aria-hidden', 'true')
    }

    /** `isStill`: the disc is left out, and the breath is shown as a bar. */
    show(breath: Breath | undefined, course: Course, positionMs: number, isStill: boolean): void {
        show(this.element, breath !== undefined && !isStill)
        if (breath === undefined || isStill) {
            this.#clear()
            return
        }
        if (!isSame(breath, this.#shown)) {
            this.#clear()
            this.#shown = breath
            this.#animation = this.element.animate(
                [{ transform: scale(breath.from), easing: EASING }, { transform: scale(breath.to) }],
                { duration: Math.max(1, breath.toMs - breath.fromMs), fill: 'both' })
        }
        const passedMs = Math.min(Math.max(0, positionMs - breath.fromMs), breath.toMs - breath.fromMs)
        if (this.#animation) align(this.#animation, course, breath, passedMs)
    }

    #clear(): void {
        this.#animation?.cancel()
        this.#animation = undefined
        this.#shown = undefined
    }
}

function scale(level: 0 | 1): string {
    return `scale(${EMPTY + (1 - EMPTY) * level})`
}

function isSame(a: Breath, b: Breath | undefined): boolean {
    return b !== undefined && a.fromMs === b.fromMs && a.toMs === b.toMs && a.from === b.from && a.to === b.to
}
