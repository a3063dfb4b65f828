import { text } from '../text/text.js'

const EQUIPMENT = ['mat', 'sturdy-chair', 'cushion', 'comfortable-shoes'] as const
const POSITIONS = ['hands-and-knees', 'seated', 'side-lying', 'standing', 'supine', 'any'] as const

/** Returns the name of equipment. What this client has no word for is shown as the content names it. */
export function equipmentName(id: string): string {
    const known = EQUIPMENT.find((each) => each === id)
    return known === undefined ? id.replaceAll('-', ' ') : text(`equipment.${known}`)
}

/** Returns the name of a position, in the same way. */
export function positionName(id: string): string {
    const known = POSITIONS.find((each) => each === id)
    return known === undefined ? id.replaceAll('-', ' ') : text(`position.${known}`)
}
