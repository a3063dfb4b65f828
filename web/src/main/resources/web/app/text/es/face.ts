/** Texts of the session's face, by key. A key begins with the name of its screen. */
export const face = {
} as const
