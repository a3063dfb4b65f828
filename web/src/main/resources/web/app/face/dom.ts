const SVG = 'http://www.w3.org/2000/svg'

/** Finds, names and styles elements. */
export interface Marks {
    readonly part?: string
    readonly name?: string
    readonly className?: string
}

/** Makes an element; `part` becomes its `data-part`. */
export function make<K extends keyof HTMLElementTagNameMap>(
    tag: K, { part, name, className }: Marks = {}, ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag)
    if (className !== undefined) element.className = className
    if (part !== undefined) element.dataset['part'] = part
    if (name !== undefined) element.setAttribute('aria-label', name)
    element.append(...content)
    return element
}

/** Makes a button that is named by its text, or by `name`. */
export function button(marks: Marks, pressed: () => void, ...content: (Node | string)[]): HTMLButtonElement {
    const element = make('button', marks, ...content)
    element.type = 'button'
    element.addEventListener('click', pressed)
    return element
}

/** Makes an icon of 24 × 24 out of the paths of its strokes; it is hidden from screen readers. */
export function icon(...paths: readonly string[]): SVGSVGElement {
    const svg = document.createElementNS(SVG, 'svg')
    svg.setAttribute('viewBox', '0 0 24 24')
    svg.setAttribute('aria-hidden', 'true')
    svg.classList.add('icon')
    for (const d of paths) {
        const path = document.createElementNS(SVG, 'path')
        path.setAttribute('d', d)
        svg.append(path)
    }
    return svg
}

/** Changes a text only if it is another one, and without a new node: a screen that stands still costs nothing. */
export function write(element: Element, text: string): void {
    const node = element.firstChild
    if (node instanceof Text && element.childNodes.length === 1) {
        if (node.data !== text) node.data = text
    } else {
        element.textContent = text
    }
}

/** Changes an attribute only if it is another one: even the same value makes the browser compute styles again. */
export function setAttribute(element: Element, attribute: string, value: string): void {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

/** Shows or hides an element. */
export function show(element: HTMLElement, isShown: boolean): void {
    if (element.hidden === isShown) element.hidden = !isShown
}
