import { text } from '../text/text.js'
import { button, icon, make } from './dom.js'
import { ICONS } from './icons.js'
import type { Symptom, SymptomMenu } from './symptoms.js'

/** The question that a stop asks: what the member feels, each answer one tap; or nothing, just stop. */
export class StopSheet {
    readonly element: HTMLDialogElement
    readonly #heading = make('h2', { className: 'sheet-title' })
    readonly #first = make('ul', { className: 'plain symptoms' })
    readonly #more = make('ul', { className: 'plain symptoms' })
    readonly #showMore: HTMLButtonElement
    readonly #plainStop: HTMLButtonElement
    readonly #goOn: HTMLButtonElement

    /** `chosen`: with the symptom, or with none for a plain stop. */
    constructor(private readonly chosen: (symptom: Symptom | undefined) => void) {
        this.#heading.id = 'stop-title'
        this.#heading.tabIndex = -1
        this.#heading.autofocus = true
        this.#showMore = button({ className: 'wide plain show-more' }, () => this.#reveal())
        this.#plainStop = button({ part: 'plain-stop', className: 'plain-stop' }, () => this.#choose(undefined))
        this.#goOn = button({ part: 'go-on', className: 'primary' }, () => this.element.close())
        this.element = make('dialog', { part: 'symptoms', className: 'sheet' },
            make('div', { className: 'sheet-content' }, this.#heading, this.#first, this.#showMore, this.#more),
            make('div', { className: 'sheet-foot' }, this.#plainStop, this.#goOn))
        this.element.setAttribute('aria-labelledby', 'stop-title')
    }

    open({ first, more }: SymptomMenu, isRunning: boolean): void {
        if (this.element.open) return
        this.#heading.textContent = text('face.stop.question')
        this.#plainStop.textContent = text('face.stop.plain')
        this.#goOn.textContent = text(isRunning ? 'face.stop.go-on' : 'face.stop.not-yet')
        this.#showMore.textContent = text('face.stop.more')
        this.#fill(this.#first, first)
        this.#fill(this.#more, more)
        this.#more.hidden = true
        this.#showMore.hidden = more.length === 0
        this.element.showModal()
        this.element.scrollTop = 0
    }

    close(): void {
        this.element.close()
    }

    /** The heading has the focus first: a key that is pressed twice must report nothing. */
    #fill(list: HTMLUListElement, symptoms: readonly Symptom[]): void {
        list.replaceChildren(...symptoms.map((symptom) => {
            const choice = button({ className: 'wide symptom' }, () => this.#choose(symptom), symptom.name)
            choice.dataset['symptom'] = symptom.id
            return make('li', {}, choice)
        }))
    }

    #reveal(): void {
        this.#more.hidden = false
        this.#showMore.hidden = true
        this.#more.querySelector('button')?.focus()
    }

    #choose(symptom: Symptom | undefined): void {
        this.chosen(symptom)
        this.element.close()
    }
}

/** Makes the button that opens the sheet. */
export function stopButton(pressed: () => void): HTMLButtonElement {
    return button({ part: 'stop', name: text('face.stop'), className: 'stop' }, pressed,
        icon(...ICONS.stop),
        make('span', { className: 'long' }, text('face.stop')),
        make('span', { className: 'short' }, text('face.stop.short')))
}
