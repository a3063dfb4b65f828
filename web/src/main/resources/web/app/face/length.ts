/** Returns seconds as minutes and seconds: `1:34`. */
export function clock(seconds: number): string {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Returns a length for reading, such as `7 min 30 s`, in the words of a language. */
export function length(ms: number, language: string): string {
    const seconds = Math.round(ms / 1000)
    const parts: readonly (readonly [number, 'minute' | 'second'])[] =
        [[Math.floor(seconds / 60), 'minute'], [seconds % 60, 'second']]
    const told = parts.filter(([value]) => value > 0)
    const format = (value: number, unit: string): string =>
        new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
    return (told.length > 0 ? told : parts.slice(1)).map(([value, unit]) => format(value, unit)).join(' ')
}
