import { askIn } from '../engine/asked-language.js'
import type { Texts } from './en/index.js'

export type TextKey = keyof Texts
export type Language = 'en' | 'es'

const LANGUAGES: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
    en: () => import('./en/index.js'),
    es: () => import('./es/index.js'),
}

let language: Language = 'en'
let texts: Texts | undefined

/** Returns the language that is shown; for `Intl`, and for the `locale` and `Accept-Language` of what is asked. */
export function shownLanguage(): Language {
    return language
}

/** Returns the shipped language that a list of BCP 47 tags asks for first. */
export function preferredLanguage(tags: readonly string[]): Language {
    const shipped = tags.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag !== undefined && tag in LANGUAGES)
    return (shipped as Language | undefined) ?? 'en'
}

/** Loads a language: to be awaited before the first text. */
export async function showLanguage(wanted: Language): Promise<void> {
    texts = (await LANGUAGES[wanted]()).texts
    language = wanted
    document.documentElement.lang = wanted
    askIn(wanted)
}

/** Returns a text; `{name}` in it becomes the value of that name. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
    const found = texts?.[key] ?? key
    return found.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
