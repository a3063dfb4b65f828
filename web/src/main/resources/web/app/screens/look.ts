import { store, type Settings } from '../engine/store.js'
import { preferredLanguage, showLanguage, type Language } from '../text/text.js'

export const THEMES = ['auto', 'light', 'dark'] as const

/** Dispatched on the window after another language was chosen. */
export const LANGUAGE_CHANGED = 'lilt-language'

export type Theme = (typeof THEMES)[number]

/** Shows the theme and the language that were chosen on this device, or else those that the browser prefers. */
export async function applyLook(): Promise<void> {
    const { theme, language } = await settings()
    showTheme(theme ?? 'auto')
    await showLanguage(preferredLanguage(language === undefined ? navigator.languages : [language]))
}

/** Shows a theme, and keeps it on this device; `auto` is what the device shows. */
export async function chooseTheme(theme: Theme): Promise<void> {
    showTheme(theme)
    await keep({ theme: theme === 'auto' ? undefined : theme })
}

export async function chooseLanguage(language: Language): Promise<void> {
    await showLanguage(language)
    await keep({ language })
}

export function shownTheme(): Theme {
    return THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'auto'
}

function showTheme(theme: Theme): void {
    if (theme === 'auto') {
        delete document.documentElement.dataset['theme']
    } else {
        document.documentElement.dataset['theme'] = theme
    }
}

/** A browser may forbid storage: then a choice is good for this page. */
async function settings(): Promise<Settings> {
    try {
        return await store.settings()
    } catch {
        return {}
    }
}

async function keep(changed: {
    readonly theme?: 'light' | 'dark' | undefined
    readonly language?: Language
}): Promise<void> {
    try {
        await store.saveSettings(changed as Settings)
    } catch {
        // Nothing is lost but the choice.
    }
}
