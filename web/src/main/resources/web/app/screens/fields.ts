import { html, nothing, type TemplateResult } from 'lit'

/** Returns one choice out of a few, as a row of buttons. */
export function choices<T extends string | number>(
    name: string,
    legend: string,
    values: readonly T[],
    chosen: T,
    label: (value: T) => string,
    choose: (value: T) => void,
): TemplateResult {
    return html`
        <fieldset class="field">
            <legend>${legend}</legend>
            <div class="choices">
                ${values.map(
                    (value) => html`
                        <label>
                            <input
                                type="radio"
                                name=${name}
                                .checked=${value === chosen}
                                @change=${() => choose(value)}
                            />
                            ${label(value)}
                        </label>
                    `,
                )}
            </div>
        </fieldset>
    `
}

/** Returns what is wrong in a field; the field names it as its description. */
export function fieldError(wrong: boolean, id: string, message: string): TemplateResult | typeof nothing {
    return wrong ? html`<p class="error" id="${id}-error">${message}</p>` : nothing
}
