/** Strokes on a square of 24 × 24. */
export const ICONS = {
    pause: ['M8.5 5v14', 'M15.5 5v14'],
    go: ['M8 5l11 7-11 7z'],
    back: ['M18 6l-8 6 8 6z', 'M6 6v12'],
    skip: ['M6 6l8 6-8 6z', 'M18 6v12'],
    extend: ['M20 12a8 8 0 1 1-3-6.2', 'M20 3v4h-4', 'M12 9v6', 'M9 12h6'],
    more: ['M6 12h.01', 'M12 12h.01', 'M18 12h.01'],
    close: ['M6 6l12 12', 'M18 6L6 18'],
    stop: ['M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z', 'M12 8v5', 'M12 16h.01'],
    voice: ['M4 5h16v11h-8l-4 4v-4H4z', 'M8 9.5h8', 'M8 12.5h5'],
    tones: ['M9 18V6l10-2v12', 'M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
        'M19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z'],
    vibration: ['M8 4h8v16H8z', 'M4.5 9v6', 'M19.5 9v6'],
    pocket: ['M5 5h14v8a7 7 0 0 1-14 0z', 'M5 9h14', 'M12 12v3'],
    phone: ['M6.5 3.5l3 .5 1.5 4-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4 1.5.5 3c-1 2-2.5 3-4.5 2.5C10 18 6 14 4 8c-.5-2 '
        + '.5-3.5 2.5-4.5z'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type IconName = keyof typeof ICONS
