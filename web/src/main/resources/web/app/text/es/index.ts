import type { Texts } from '../en/index.js'

import { face } from './face.js'
import { screens } from './screens.js'
import { senses } from './senses.js'

export const texts: Texts = { ...face, ...screens, ...senses }
