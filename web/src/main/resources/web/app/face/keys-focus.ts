import { keyAction, type KeyAction, type KeyPress } from './keys.js'

/** Returns what a key that is pressed does, or nothing if it isn't the face's. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
    return keyAction({
        key: event.key,
        isModified: event.ctrlKey || event.metaKey || event.altKey,
        isRepeated: event.repeat,
        focus: focusOf(event),
    })
}

/**
 * Returns what has the focus while a key is pressed, through shadow trees. A button counts if the member has reached it
 * by keyboard: one that was tapped keeps the focus, but nobody means it any more.
 */
function focusOf(event: KeyboardEvent): KeyPress['focus'] {
    const [target] = event.composedPath()
    if (!(target instanceof HTMLElement)) return 'none'
    if (target.matches('input, textarea, select') || target.isContentEditable) return 'field'
    return target.matches('button:focus-visible, a:focus-visible, summary:focus-visible') ? 'button' : 'none'
}
