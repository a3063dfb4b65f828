/** Returns the address for calling a number as people write it, or nothing if there is no number in it. */
export function callAddress(number: string): string | undefined {
    const dialled = number.replace(/(?!^\+)[^\d*#]/g, '')
    return /\d{2,}/.test(dialled) ? `tel:${encodeURI(dialled).replace(/#/g, '%23')}` : undefined
}
