import type { KeyPress } from './keys.js'

/**
 * Returns what has the focus while a key is pressed, through shadow trees. A button counts if the member has reached it
 * by keyboard: one that was tapped keeps the focus, but nobody means it any more.
 */
export function focusOf(event: KeyboardEvent): KeyPress['focus'] {
    const [target] = event.composedPath()
    if (!(target instanceof HTMLElement)) return 'none'
    if (target.matches('input, textarea, select') || target.isContentEditable) return 'field'
    return target.matches('button:focus-visible, a:focus-visible, summary:focus-visible') ? 'button' : 'none'
}
