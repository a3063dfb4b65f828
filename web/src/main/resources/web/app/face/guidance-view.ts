import type { Guidance, Snapshot } from '../engine/types.js'
import { isPhone, telephone } from './phone.js'
import { text } from '../text/text.js'
import { button, icon, make } from './dom.js'
import { ICONS } from './icons.js'
import type { PhoneNumbers, Whose } from './phone-numbers.js'

/** Shows the guidance after a stop for a symptom: whom to call first, and then the texts. */
export class GuidanceView {
    readonly element = make('section', { part: 'guidance', className: 'guidance' })
    readonly #title = make('h1', {})
    readonly #calls = make('div', { className: 'calls' })
    readonly #texts = make('ul', { className: 'plain texts' })
    readonly #note = make('p', { part: 'stop-state', className: 'note quiet small' })
    readonly #signIn: HTMLButtonElement
    readonly #number = make('form', { className: 'number-form' })
    readonly #leave: HTMLButtonElement
    #shown: Guidance | undefined

    constructor(
        private readonly save: (whose: Whose, number: string) => Promise<PhoneNumbers>,
        leave: () => void,
        signIn: () => void,
    ) {
        this.#signIn = button({ className: 'wide' }, signIn, text('app.sign-in'))
        this.#title.tabIndex = -1
        this.#title.id = 'guidance-title'
        this.#note.setAttribute('role', 'status')
        this.#signIn.hidden = true
        this.#leave = button({ part: 'leave', className: 'leave wide' }, leave)
        this.element.setAttribute('aria-labelledby', 'guidance-title')
        this.element.hidden = true
        this.element.append(
            make('div', { className: 'guidance-head' }, icon(...ICONS.stop), this.#title),
            make('div', { className: 'guidance-body' },
                this.#calls, this.#texts, this.#note, this.#signIn, this.#number, this.#leave))
    }

    /**
     * Shows guidance, and moves the focus to its title so that a screen reader reads it at once.
     *
     * @param isReadOnly for those who look on: whom to call, but nothing that tells a symptom
     */
    show(guidance: Guidance, numbers: PhoneNumbers, isReadOnly: boolean): void {
        if (this.#shown && JSON.stringify(this.#shown) === JSON.stringify(guidance)) return
        this.#shown = guidance
        this.element.dataset['urgency'] = guidance.urgency
        this.#title.textContent = guidance.title
        this.#leave.textContent = text('face.leave')
        this.#texts.replaceChildren(...(isReadOnly ? [] : guidance.texts).map((each) => make('li', {}, each)))
        this.#drawCalls(guidance.call, numbers, isReadOnly)
        this.element.hidden = false
        this.#title.focus()
    }

    clear(): void {
        this.#shown = undefined
        this.element.hidden = true
    }

    /** Says whether the stop has been sent, or what it waits for. */
    follow({ queued, connection, signInNeeded = false }: Snapshot, isReadOnly: boolean): void {
        const waits = !isReadOnly && queued > 0
        this.#signIn.hidden = !(waits && signInNeeded)
        this.#tell(!waits ? '' : text(signInNeeded ? 'face.stop.sign-in'
            : connection === 'offline' ? 'face.stop.offline' : 'face.stop.sending'))
    }

    /** Says why the stop was not accepted. */
    refused(why: string): void {
        this.#tell(text('face.stop.refused', { why }))
    }

    #tell(words: string): void {
        if (this.#note.textContent !== words) this.#note.textContent = words
    }

    #drawCalls(call: Guidance['call'], numbers: PhoneNumbers, isReadOnly: boolean): void {
        this.#number.hidden = true
        if (isReadOnly) {
            this.#calls.replaceChildren(...(call === 'emergency' ? [alarm(text('face.call.for-them'))] : []))
            return
        }
        const emergency = link(numbers.emergency, text('face.call.emergency-number'), call === 'emergency')
        const unit = link(numbers.maternityUnit, text('face.call.unit-number'), call === 'maternity-unit')
        switch (call) {
            case 'emergency':
                this.#calls.replaceChildren(
                    emergency ?? alarm(text('face.call.emergency')), ...(unit ? [unit] : []))
                if (!emergency) this.#ask('emergency', call)
                return
            case 'maternity-unit':
                this.#calls.replaceChildren(unit ?? alarm(text('face.call.unit')))
                break
            case 'clinician':
            case 'none':
                this.#calls.replaceChildren(...(unit ? [unit] : []))
        }
        if (!unit) this.#ask('maternityUnit', call)
    }

    /** Below everything else: a member who needs help now reads first whom to call. */
    #ask(whose: Whose, call: Guidance['call']): void {
        const input = make('input', {})
        input.type = 'tel'
        input.id = 'number'
        input.autocomplete = 'off'
        const label = make('label', {}, text(whose === 'emergency' ? 'face.number.emergency' : 'face.number.unit'))
        label.htmlFor = input.id
        const keep = button({}, () => this.#number.requestSubmit(), text('face.number.save'))
        this.#number.replaceChildren(label, make('div', { className: 'number-row' }, input, keep),
            make('p', { className: 'quiet small' }, text('face.number.kept')))
        this.#number.onsubmit = (event) => {
            event.preventDefault()
            if (input.value.trim() === '' || !isPhone(input.value)) {
                input.setAttribute('aria-invalid', 'true')
                input.focus()
                return
            }
            void this.save(whose, input.value.trim()).then((saved) => this.#drawCalls(call, saved, false))
        }
        this.#number.hidden = false
    }
}

function link(number: string | undefined, name: string, isPrimary: boolean): HTMLAnchorElement | undefined {
    if (number === undefined || number === '' || !isPhone(number)) return undefined
    const call = make('a', { className: `button wide large call ${isPrimary ? 'urgent-call' : ''}` },
        icon(...ICONS.phone), make('span', {}, name, make('small', {}, number)))
    call.href = telephone(number)
    return call
}

function alarm(words: string): HTMLElement {
    return make('p', { className: 'alarm' }, icon(...ICONS.phone), words)
}
