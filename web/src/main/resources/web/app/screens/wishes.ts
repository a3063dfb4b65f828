const MOST_WISHES = 10
const LONGEST_WISH = 100

/** Returns the wishes of a text with one on each line. */
export function wishesOf(text: string): readonly string[] {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
}

/** Returns whether the service takes so many and so long ones. */
export function areWishes(wishes: readonly string[]): boolean {
    return wishes.length <= MOST_WISHES && wishes.every((wish) => wish.length <= LONGEST_WISH)
}
