/** Texts of the sounds, voice, vibration and of what this device can do, by key. A key begins with the name of its screen. */
export const senses = {
} as const
