let language = 'en'

/** Sets the language of texts that the services send; a worker is told it by its page. */
export function askIn(tag: string): void {
    language = tag
}

/** Returns the BCP 47 tag of the language in which the services are asked for texts. */
export function askedLanguage(): string {
    return language
}
