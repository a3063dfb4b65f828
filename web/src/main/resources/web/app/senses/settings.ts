/** Settings for sound, voice and vibration. Kept on this device. */
export interface SenseValues {
    readonly voice: boolean
    /** True if voices may be used that send each text to their maker. */
    readonly onlineVoices: boolean
    readonly tones: boolean
    readonly vibration: boolean
    /** True if the session plays as one audio track, behind a locked screen too; it pauses other audio. */
    readonly pocket: boolean
    /** True if an almost silent noise keeps Bluetooth awake, which otherwise cuts off the first tones. */
    readonly bluetooth: boolean
    /** Delay of sound beyond what the device knows by itself, in milliseconds: 0 to 500. */
    readonly lateMs: number
}

export const LATEST_MS = 500

export const DEFAULT_VALUES: SenseValues = {
    voice: true, onlineVoices: false, tones: true, vibration: true, pocket: false, bluetooth: false, lateMs: 0,
}

const KEY = 'lilt-senses'

/** Settings that can be read and set one by one, at any time; each change is kept and told. */
export class SenseSettings implements SenseValues {
    #values: SenseValues
    readonly #listeners = new Set<() => void>()

    constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined = deviceStorage()) {
        this.#values = parsed(storage?.getItem(KEY) ?? null)
    }

    get voice(): boolean { return this.#values.voice }
    set voice(on: boolean) { this.change({ voice: on }) }

    get onlineVoices(): boolean { return this.#values.onlineVoices }
    set onlineVoices(on: boolean) { this.change({ onlineVoices: on }) }

    get tones(): boolean { return this.#values.tones }
    set tones(on: boolean) { this.change({ tones: on }) }

    get vibration(): boolean { return this.#values.vibration }
    set vibration(on: boolean) { this.change({ vibration: on }) }

    get pocket(): boolean { return this.#values.pocket }
    set pocket(on: boolean) { this.change({ pocket: on }) }

    get bluetooth(): boolean { return this.#values.bluetooth }
    set bluetooth(on: boolean) { this.change({ bluetooth: on }) }

    get lateMs(): number { return this.#values.lateMs }
    set lateMs(late: number) { this.change({ lateMs: late }) }

    change(changes: Partial<SenseValues>): void {
        this.#values = valid({ ...this.#values, ...changes })
        try {
            this.storage?.setItem(KEY, JSON.stringify(this.#values))
        } catch {
            // A full or forbidden storage: the settings hold until the page is closed.
        }
        for (const listener of [...this.#listeners]) listener()
    }

    /** Reads again what another page of this device may have changed. */
    reload(): void {
        const values = parsed(this.storage?.getItem(KEY) ?? null)
        if (JSON.stringify(values) === JSON.stringify(this.#values)) return
        this.#values = values
        for (const listener of [...this.#listeners]) listener()
    }

    onChange(listener: () => void): () => void {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
    }
}

function parsed(json: string | null): SenseValues {
    try {
        const found: unknown = JSON.parse(json ?? '{}')
        return valid(typeof found === 'object' && found !== null ? found : {})
    } catch {
        return DEFAULT_VALUES
    }
}

function valid(found: Partial<Record<keyof SenseValues, unknown>>): SenseValues {
    const flag = (key: Exclude<keyof SenseValues, 'lateMs'>): boolean => {
        const value = found[key]
        return typeof value === 'boolean' ? value : DEFAULT_VALUES[key]
    }
    const late = typeof found.lateMs === 'number' && Number.isFinite(found.lateMs) ? found.lateMs : 0
    return {
        voice: flag('voice'), onlineVoices: flag('onlineVoices'), tones: flag('tones'), vibration: flag('vibration'),
        pocket: flag('pocket'), bluetooth: flag('bluetooth'),
        lateMs: Math.min(LATEST_MS, Math.max(0, Math.round(late))),
    }
}

/** Some browsers forbid storage, and throw. */
function deviceStorage(): Storage | undefined {
    try {
        return globalThis.localStorage
    } catch {
        return undefined
    }
}

/** The settings of this page: sessions and the page on this device share them. */
let shared: SenseSettings | undefined

export function senseSettings(): SenseSettings {
    if (shared === undefined) {
        const settings = new SenseSettings()
        shared = settings
        window.addEventListener('storage', (event) => {
            if (event.key === KEY) settings.reload()
        })
    }
    return shared
}
