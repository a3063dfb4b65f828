import type { PocketState } from './pocket-mode.js'
import type { ScreenState } from './wake-lock.js'

/** Subject of a notice. */
export interface Noticed {
    readonly sounding: boolean
    readonly voiceMissing: boolean
    readonly pocketOn: boolean
    readonly pocket: PocketState
    readonly screen: ScreenState
}

export const NOTHING_NOTICED: Noticed = {
    sounding: false, voiceMissing: false, pocketOn: false, pocket: 'off', screen: 'free',
}

export type SenseNotice =
    | 'senses.locked' | 'senses.elsewhere' | 'senses.voice.none' | 'senses.screen.refused'
    | 'senses.pocket.pauses' | 'senses.pocket.blocked' | 'senses.pocket.failed'

/** Returns the key of the text that tells the member of a change, if they have to know. */
export function noticeOf(before: Noticed, now: Noticed): SenseNotice | undefined {
    if (before.sounding && !now.sounding) return 'senses.elsewhere'
    if (now.pocket !== before.pocket && now.pocket === 'failed') return 'senses.pocket.failed'
    if (now.pocket !== before.pocket && now.pocket === 'blocked') return 'senses.pocket.blocked'
    if (now.pocketOn && !before.pocketOn) return 'senses.pocket.pauses'
    if (now.screen === 'refused' && before.screen !== 'refused') return 'senses.screen.refused'
    const missesVoice = (noticed: Noticed): boolean => noticed.sounding && noticed.voiceMissing
    return missesVoice(now) && !missesVoice(before) ? 'senses.voice.none' : undefined
}
