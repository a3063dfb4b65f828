/** Returns seconds as minutes and seconds: `1:34`. */
export function clock(seconds: number): string {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

type Unit = 'minute' | 'second'

/** Making a format takes a millisecond, and a face asks for one each second. */
const formats = new Map<string, Intl.NumberFormat>()

function format(value: number, unit: Unit, language: string): string {
    const key = `${language} ${unit}`
    const known = formats.get(key)
        ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
    formats.set(key, known)
    return known.format(value)
}

/** Returns a length for reading, such as `7 min 30 s`, in the words of a language. */
export function length(ms: number, language: string): string {
    const seconds = Math.round(ms / 1000)
    const parts: readonly (readonly [number, Unit])[] =
        [[Math.floor(seconds / 60), 'minute'], [seconds % 60, 'second']]
    const told = parts.filter(([value]) => value > 0)
    return (told.length > 0 ? told : parts.slice(1)).map(([value, unit]) => format(value, unit, language)).join(' ')
}
