/** Texts of the screens around a session, by key. A key begins with the name of its screen. */
export const screens = {
} as const
