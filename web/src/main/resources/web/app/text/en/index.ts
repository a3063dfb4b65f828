import { face } from './face.js'
import { screens } from './screens.js'
import { senses } from './senses.js'

export const texts = { ...face, ...screens, ...senses }

/** The keys of all texts, in English: each other language has the same. */
export type Texts = Readonly<Record<keyof typeof texts, string>>
