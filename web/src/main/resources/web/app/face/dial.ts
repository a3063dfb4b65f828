import { shownLanguage, text } from '../text/text.js'
import { Countdown } from './countdown.js'
import { BreathDisc } from './disc.js'
import { button, make, setAttribute, show, write } from './dom.js'
import { clock, length } from './length.js'
import { Ring, type Course } from './ring.js'
import type { Figure, View } from './view.js'

/** Content of the dial. */
export interface DialState {
    readonly view: View
    readonly course: Course
    readonly positionMs: number
    /** The whole dial as one button, for a start or at a gate; nothing for those who look on. */
    readonly press: 'start' | 'ready' | undefined
    readonly durationMs: number
    /** Stands at the top, in place of side and set. */
    readonly hasStatus: boolean
    readonly isStill: boolean
    readonly locale: string
}

/** The round part of the face: two rings, the breath, the number, the words. */
export class Dial {
    readonly element: HTMLElement
    readonly ready: HTMLButtonElement
    readonly #outer = new Ring('ring-exercise')
    readonly #inner = new Ring('ring-work')
    readonly #disc = new BreathDisc()
    readonly #side = make('p', { part: 'side', className: 'side' })
    readonly #title = make('p', { part: 'title', className: 'title' })
    readonly #big = make('span', { className: 'big' })
    readonly #countdown = new Countdown()
    readonly #unit = make('span', { className: 'unit' })
    readonly #number = make('p', { part: 'number', className: 'number' },
        this.#big, this.#countdown.element, ' ', this.#unit)
    readonly #text = make('p', { part: 'text', className: 'text' })
    readonly #barSeconds = make('span', {})
    readonly #barFill = make('i', {})
    readonly #bar = make('p', { part: 'breath', className: 'bar' },
        make('i', { className: 'line' }, this.#barFill), this.#barSeconds)
    readonly #next = make('p', { part: 'next', className: 'next' })
    readonly #words = make('div', { className: 'words' },
        this.#side, this.#title, this.#number, this.#text, this.#bar, this.#next)
    readonly #readyTitle = make('span', { className: 'ready-title' })
    readonly #readyLabel = make('span', { className: 'ready-label' })
    readonly #readyText = make('span', { className: 'ready-text' })

    constructor(pressed: () => void) {
        this.ready = button({ part: 'ready', className: 'ready' }, pressed,
            this.#readyLabel, this.#readyTitle, this.#readyText)
        this.#number.setAttribute('role', 'timer')
        this.#number.setAttribute('aria-live', 'off')
        this.#outer.element.classList.add('outer')
        this.#inner.element.classList.add('inner')
        this.element = make('div', { className: 'dial' },
            this.#disc.element, this.#outer.element, this.#inner.element, this.#words, this.ready)
    }

    draw(state: DialState): void {
        const { view, course, positionMs, isStill, press } = state
        setAttribute(this.element, 'data-scene', press === 'start' ? 'start' : view.scene)
        setAttribute(this.element, 'data-cue', String(view.cue))
        this.element.classList.toggle('has-number', view.figure !== undefined)
        this.#outer.show(view.outer, course, isStill ? Math.min(positionMs, view.sinceMs) : positionMs, isStill)
        const isBar = isStill && view.inner?.of === 'breath'
        setAttribute(this.#inner.element, 'data-of', view.inner?.of ?? '')
        this.#inner.show(isBar ? undefined : view.inner, course, positionMs, isStill)
        this.#disc.show(view.breath, course, positionMs, isStill)
        this.#drawBar(view, positionMs, isBar)
        if (press === undefined) this.#drawWords(state)
        else this.#drawReady(state, press)
        show(this.#words, press === undefined)
        show(this.ready, press !== undefined)
    }

    #drawWords({ view, course, positionMs, isStill, hasStatus, locale }: DialState): void {
        setAttribute(this.#words, 'lang', locale)
        this.#put(this.#side, hasStatus ? '' : view.place)
        this.#put(this.#title, view.title)
        // At a gate, these words are for those who look on: the text speaks to the member.
        this.#put(this.#text, view.scene === 'gate' ? '' : view.text)
        const next = view.scene === 'end' ? view.next : view.next && text('face.next', { title: view.next })
        this.#put(this.#next, next ?? '')
        this.#drawNumber(view, course, positionMs, isStill)
    }

    /** The name of the timer changes each second; that costs nothing where nobody reads it. */
    #drawNumber({ figure, countsToMs }: View, course: Course, positionMs: number, isStill: boolean): void {
        show(this.#number, figure !== undefined)
        const counts = figure?.kind === 'left' && countsToMs !== undefined && !isStill
        show(this.#big, !counts)
        show(this.#countdown.element, counts)
        if (!counts) this.#countdown.clear()
        if (figure === undefined) return
        const [big, unit, name] = figureTexts(figure)
        if (counts) this.#countdown.show(countsToMs, figure.seconds, course, positionMs)
        else write(this.#big, big)
        write(this.#unit, unit)
        setAttribute(this.#number, 'aria-label', name)
        this.#number.classList.toggle('wide', big.length > 2)
    }

    #drawReady({ view, locale, durationMs }: DialState, press: 'start' | 'ready'): void {
        setAttribute(this.#readyTitle, 'lang', locale)
        write(this.#readyTitle, view.title)
        write(this.#readyLabel, text(press === 'start' ? 'face.start' : 'face.ready'))
        write(this.#readyText, press === 'start' ? length(durationMs, shownLanguage()) : view.place || view.text)
    }

    /** With less motion, the breath is a bar that steps each second, and the seconds that are left of it. */
    #drawBar(view: View, positionMs: number, isShown: boolean): void {
        show(this.#bar, isShown)
        if (!isShown || view.inner === undefined || view.breath === undefined) return
        const seconds = Math.ceil((view.inner.toMs - positionMs) / 1000)
        const whole = Math.max(1, Math.round((view.inner.toMs - view.inner.fromMs) / 1000))
        const passed = Math.min(1, Math.max(0, 1 - seconds / whole))
        const full = view.breath.from + (view.breath.to - view.breath.from) * passed
        write(this.#barSeconds, text('face.seconds', { seconds }))
        this.#barFill.style.setProperty('transform', `scaleX(${full})`)
    }

    #put(element: HTMLElement, shown: string): void {
        show(element, shown !== '')
        write(element, shown)
    }
}

/** Returns the big number, what stands beside it, and both for a screen reader. */
function figureTexts(figure: Figure): readonly [string, string, string] {
    if (figure.kind === 'rep') {
        const unit = text('face.of', { reps: figure.reps })
        return [String(figure.rep), unit, `${figure.rep} ${unit}`]
    }
    const { seconds } = figure
    return [figure.kind === 'left' && seconds < 60 ? String(seconds) : clock(seconds), '',
        length(seconds * 1000, shownLanguage())]
}
