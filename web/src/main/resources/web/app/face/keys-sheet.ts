import { text } from '../text/text.js'
import { button, make } from './dom.js'
import { KEYS } from './keys.js'

/** The list of keys. */
export class KeysSheet {
    readonly element: HTMLDialogElement

    constructor() {
        const title = make('h2', { className: 'sheet-title' }, text('face.keys'))
        title.id = 'keys-title'
        const rows = KEYS.map(([key, does]) => make('div', { className: 'key' },
            make('dt', {}, make('kbd', {}, key.startsWith('face.') ? text(key as 'face.key.space') : key)),
            make('dd', {}, text(does))))
        this.element = make('dialog', { part: 'keys', className: 'sheet keys' },
            make('div', { className: 'sheet-content' }, title, make('dl', {}, ...rows)),
            make('div', { className: 'sheet-foot' },
                button({ className: 'primary' }, () => this.element.close(), text('face.close'))))
        this.element.setAttribute('aria-labelledby', 'keys-title')
    }

    open(): void {
        if (!this.element.open) this.element.showModal()
    }
}
