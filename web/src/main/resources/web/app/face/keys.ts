/** Action of a key. */
export type KeyAction = 'pause' | 'back' | 'skip' | 'extend' | 'ready' | 'stop' | 'keys'

const ACTIONS: Readonly<Record<string, KeyAction>> = {
    ' ': 'pause', 'ArrowLeft': 'back', 'ArrowRight': 'skip', '+': 'extend', 'Enter': 'ready', '!': 'stop', '?': 'keys',
}

/** Returns the action of a key, which depends on the focus. */
export interface KeyPress {
    readonly key: string
    readonly isModified: boolean
    readonly isRepeated: boolean
    /** True if the focus is on a control that takes this key itself. */
    readonly focus: 'button' | 'field' | 'none'
}

/** Returns what a key does, or nothing if it isn't the face's. */
export function keyAction({ key, isModified, isRepeated, focus }: KeyPress): KeyAction | undefined {
    const action = ACTIONS[key]
    if (action === undefined || isModified || isRepeated || focus === 'field') return undefined
    return focus === 'button' && (key === ' ' || key === 'Enter') ? undefined : action
}

/** Keys and what they do, for the list of keys. */
export const KEYS = [
    ['face.key.space', 'face.key.pause'],
    ['face.key.enter', 'face.key.ready'],
    ['←', 'face.key.back'],
    ['→', 'face.key.skip'],
    ['+', 'face.key.extend'],
    ['!', 'face.key.stop'],
    ['?', 'face.key.keys'],
] as const
