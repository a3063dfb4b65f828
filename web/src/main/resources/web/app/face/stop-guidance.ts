import { guidanceDocument, guidanceFor } from '../engine/guidance.js'
import type { Guidance } from '../engine/types.js'
import { shownLanguage, text } from '../text/text.js'
import { guidanceWithoutNetwork, symptomMenu, type Symptom, type SymptomMenu } from './symptoms.js'

/** Returns the symptoms to choose from, by the guidance that is at hand. */
export function symptomsToChoose(): SymptomMenu {
    return symptomMenu(guidanceDocument('stop-symptoms'), shownLanguage(), (id) => text(`face.symptom.${id}`))
}

/** Returns what to do about a symptom, by the guidance that is at hand, without waiting for anything. */
export function guidanceOn(symptom: Symptom): Guidance {
    return guidanceFor([symptom.id]) ?? guidanceWithoutNetwork(symptom.id, (level) =>
        ({ title: text(`face.level.${level}`), texts: [text(`face.level.${level}.text`)] }))
}
