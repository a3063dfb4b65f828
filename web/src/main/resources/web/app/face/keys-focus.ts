import type { KeyPress } from './keys.js'

/** Returns what has the focus while a key is pressed, through shadow trees. */
export function focusOf(event: KeyboardEvent): KeyPress['focus'] {
    const [target] = event.composedPath()
    if (!(target instanceof HTMLElement)) return 'none'
    if (target.matches('input, textarea, select') || target.isContentEditable) return 'field'
    return target.matches('button, a[href], summary') ? 'button' : 'none'
}
