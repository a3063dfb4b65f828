const PHONE = /^\+?[\d\s()./-]{2,30}$/

/** Returns whether a text can be dialled. An empty one is no number, and no mistake. */
export function isPhone(text: string): boolean {
    return text.trim() === '' || (PHONE.test(text.trim()) && /\d{2}/.test(text))
}

/** Returns the address that dials a number. */
export function telephone(phone: string): string {
    return `tel:${phone.replace(/[^\d+]/g, '')}`
}
