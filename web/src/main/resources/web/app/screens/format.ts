import { shownLanguage, text, type TextKey } from '../text/text.js'
import { inLanguage } from '../engine/guidance.js'
import type { LocalText } from '../engine/types.js'
import type { MinuteRange } from './wire.js'

/** Keys of texts that come in two forms, `….one` and `….other`. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}.one` ? Base : never) : never

/** Returns the form of a text that goes with a number; `{count}` in it is the number. */
export function counted(
    base: CountedKey,
    count: number,
    values: Readonly<Record<string, string | number>> = {},
): string {
    const form = new Intl.PluralRules(shownLanguage()).select(count) === 'one' ? 'one' : 'other'
    return text(`${base}.${form}` as TextKey, { count: number(count), ...values })
}

export function number(value: number): string {
    return new Intl.NumberFormat(shownLanguage()).format(value)
}

/** Returns minutes as in `8 min`. */
export function minutes(value: number): string {
    return minuteFormat('short').format(value)
}

/** Returns minutes as in `8 minutes`. */
export function minutesInWords(value: number): string {
    return minuteFormat('long').format(value)
}

/** Returns a range as in `5–8 min`. */
export function minuteRange(range: MinuteRange): string {
    return range.min === range.max ? minutes(range.min) : minuteFormat('short').formatRange(range.min, range.max)
}

function minuteFormat(unitDisplay: 'short' | 'long'): Intl.NumberFormat {
    return new Intl.NumberFormat(shownLanguage(), { style: 'unit', unit: 'minute', unitDisplay })
}

/** Returns the text of the shown language, or else the English one. */
export function localText(texts: LocalText | undefined): string {
    return inLanguage(texts, shownLanguage())
}

/** Returns words as in `one, two and three`. */
export function list(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return new Intl.ListFormat(shownLanguage(), { type }).format(words)
}

/** Returns a day of the calendar, such as `2026-11-26`, in the given parts. */
export function day(date: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(shownLanguage(), { ...options, timeZone: 'UTC' }).format(Date.parse(date))
}

/** Returns the days from one to another, as in `23–29 November`. */
export function days(from: string, to: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(shownLanguage(), { ...options, timeZone: 'UTC' })
    return format.formatRange(Date.parse(from), Date.parse(to))
}

/** Returns a time of day, as in `18:45`. */
export function timeOfDay(instant: string | number | Date): string {
    return new Intl.DateTimeFormat(shownLanguage(), { timeStyle: 'short' }).format(new Date(instant))
}

/** Returns a text with its first letter in upper case, as headings have it. */
export function capitalized(words: string): string {
    return words.charAt(0).toLocaleUpperCase(shownLanguage()) + words.slice(1)
}
