import type { SenseSettings } from '../senses/settings.js'
import { text, type TextKey } from '../text/text.js'
import { button, icon, make, setAttribute, show, write } from './dom.js'
import { ICONS, type IconName } from './icons.js'
import { EXTENSION_SECONDS } from '../engine/local-command.js'
import { stopButton } from './stop-sheet.js'

export type ControlAction = 'pause' | 'back' | 'skip' | 'extend' | 'stop' | 'keys' | 'listen' | 'leave'

type Sense = 'voice' | 'tones' | 'vibration' | 'pocket'

const SENSES: readonly (readonly [Sense, TextKey])[] = [
    ['voice', 'face.voice'], ['tones', 'face.tones'], ['vibration', 'face.vibration'], ['pocket', 'face.pocket'],
]

/** State of the controls. */
export interface ControlState {
    readonly phase: 'ready' | 'running' | 'paused' | 'over'
    readonly isReadOnly: boolean
    readonly isListening: boolean
    readonly isExtensible: boolean
    readonly settings: SenseSettings
}

/**
 * The buttons of the face. "+30 s" and "Stop" never stand beside each other: the switches lie between them, and on a
 * watch the first is one page further.
 */
export class Controls {
    readonly pause: HTMLButtonElement
    readonly stop: HTMLButtonElement
    readonly more: HTMLButtonElement
    readonly extras = make('div', { part: 'extras', className: 'extras' })
    readonly keys: HTMLButtonElement
    readonly listen: HTMLButtonElement
    readonly leave: HTMLButtonElement
    readonly #pauseIcon = icon(...ICONS.pause)
    readonly #goIcon = icon(...ICONS.go)
    readonly #back: HTMLButtonElement
    readonly #skip: HTMLButtonElement
    readonly #extend: HTMLButtonElement
    readonly #switches = new Map<Sense, HTMLButtonElement>()
    #settings: SenseSettings | undefined

    constructor(does: (action: ControlAction) => void) {
        const act = (action: ControlAction) => (): void => does(action)
        this.#goIcon.classList.add('filled')
        this.pause = button({ part: 'pause', className: 'pause round' }, act('pause'),
            this.#pauseIcon, this.#goIcon)
        this.#back = button({ part: 'back', name: text('face.back'), className: 'back round' }, act('back'),
            icon(...ICONS.back))
        this.#skip = button({ part: 'skip', name: text('face.skip'), className: 'skip round' }, act('skip'),
            icon(...ICONS.skip))
        const seconds = EXTENSION_SECONDS
        this.#extend = button({ part: 'extend', name: text('face.extend.name', { seconds }), className: 'extend' },
            act('extend'), text('face.extend', { seconds }))
        this.stop = stopButton(act('stop'))
        this.more = button({ part: 'more', name: text('face.more'), className: 'more' }, () => this.#turn(),
            icon(...ICONS.more))
        this.more.setAttribute('aria-expanded', 'false')
        this.keys = button({ part: 'keys-button', className: 'keys-button' }, act('keys'),
            make('kbd', {}, '?'), text('face.keys'))
        this.listen = button({ part: 'listen', className: 'listen' }, act('listen'),
            icon(...ICONS.tones), text('face.listen'))
        this.leave = button({ part: 'leave', className: 'leave primary large' }, act('leave'), text('face.leave'))
        const switches = make('div', { part: 'switches', name: text('face.senses'), className: 'switches' },
            ...SENSES.map(([sense, key]) => this.#switch(sense, key)))
        switches.setAttribute('role', 'group')
        this.extras.append(this.#back, this.#skip, this.#extend, switches)
    }

    draw({ phase, isReadOnly, isListening, isExtensible, settings }: ControlState): void {
        this.#settings = settings
        const mayAct = !isReadOnly && phase !== 'over'
        for (const each of [this.pause, this.stop, this.more, this.extras, this.keys]) show(each, mayAct)
        show(this.listen, isReadOnly && !isListening && phase !== 'over')
        show(this.leave, phase === 'over' || isReadOnly)
        const isStanding = phase !== 'running'
        const key = phase === 'ready' ? 'face.start' : isStanding ? 'face.resume' : 'face.pause'
        setAttribute(this.pause, 'aria-label', text(key))
        this.#pauseIcon.toggleAttribute('hidden', isStanding)
        this.#goIcon.toggleAttribute('hidden', !isStanding)
        // A button that can't be pressed now keeps its place among those that the keyboard reaches.
        for (const each of [this.#back, this.#skip]) setAttribute(each, 'aria-disabled', String(phase === 'ready'))
        setAttribute(this.#extend, 'aria-disabled', String(phase === 'ready' || !isExtensible))
        for (const [sense, element] of this.#switches) {
            setAttribute(element, 'aria-checked', String(settings[sense]))
        }
    }

    /** Closes the page of more controls, on a watch. */
    close(): void {
        if (this.more.getAttribute('aria-expanded') === 'true') this.#turn()
    }

    #turn(): void {
        const isOpen = this.extras.classList.toggle('open')
        this.more.setAttribute('aria-expanded', String(isOpen))
        setAttribute(this.more, 'aria-label', text(isOpen ? 'face.less' : 'face.more'))
        this.more.replaceChildren(icon(...(isOpen ? ICONS.close : ICONS.more)))
    }

    #switch(sense: Sense, key: TextKey): HTMLButtonElement {
        const label = make('span', {})
        write(label, text(key))
        const made = button({ part: sense, className: 'switch-button' }, () => {
            if (this.#settings) this.#settings[sense] = !this.#settings[sense]
        }, icon(...ICONS[sense as IconName]), make('i', { className: 'slash' }), label)
        made.setAttribute('role', 'switch')
        made.setAttribute('aria-checked', 'false')
        this.#switches.set(sense, made)
        return made
    }
}
