import { preferredLanguage, type Language } from '../text/text.js'

export const THEMES = ['auto', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

const THEME = 'lilt-theme'
const LANGUAGE = 'lilt-language'

export function theme(): Theme {
    return THEMES.find((each) => each === read(THEME)) ?? 'auto'
}

/** Shows a theme, and keeps it on this device; `auto` is what the device shows. */
export function chooseTheme(chosen: Theme): void {
    write(THEME, chosen)
    applyTheme()
}

export function applyTheme(): void {
    const chosen = theme()
    if (chosen === 'auto') {
        delete document.documentElement.dataset['theme']
    } else {
        document.documentElement.dataset['theme'] = chosen
    }
}

/** Returns the language that was chosen on this device, or else the one that the browser prefers. */
export function language(): Language {
    const chosen = read(LANGUAGE)
    return preferredLanguage(chosen === null ? navigator.languages : [chosen, ...navigator.languages])
}

export function keepLanguage(chosen: Language): void {
    write(LANGUAGE, chosen)
}

/** A browser may forbid storage: then the choice is good for this page. */
function read(key: string): string | null {
    try {
        return localStorage.getItem(key)
    } catch {
        return null
    }
}

function write(key: string, value: string): void {
    try {
        localStorage.setItem(key, value)
    } catch {
        // Nothing is lost but the choice.
    }
}
