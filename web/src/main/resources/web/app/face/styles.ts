import { controls } from '../style/controls.js'
import { controlsStyle } from './controls.css.js'
import { countdownStyle } from './countdown.css.js'
import { dialStyle } from './dial.css.js'
import { layoutStyle } from './layout.css.js'
import { ringStyle } from './rings.css.js'
import { sheetStyle } from './sheets.css.js'
import { watchStyle } from './watch.css.js'

/** All styles of the face. Those of watches come last: they change what the others say. */
export const faceStyles =
    [controls, layoutStyle, ringStyle, dialStyle, countdownStyle, controlsStyle, sheetStyle, watchStyle]
