/** Hands a document to the browser, to be kept under a name. */
export function saveAs(document_: Blob, name: string): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(document_)
    link.download = name
    link.click()
    // The browser has taken it by the next task at the latest.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
