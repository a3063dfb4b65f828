import { css } from 'lit'

/** Fields of forms, choices and switches. */
export const fields = css`
    label,
    legend {
        padding: 0;
        font-weight: 550;
    }

    fieldset.field {
        display: block;
    }

    fieldset.field legend {
        margin-bottom: var(--space-2);
    }

    input:not([type='checkbox'], [type='radio'], [type='range']),
    select,
    textarea {
        width: 100%;
        min-height: var(--target);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--color-line-strong);
        border-radius: var(--radius-small);
        background: var(--color-surface);
        color: var(--color-text);
        font: inherit;
    }

    input[aria-invalid='true'] {
        border-color: var(--color-danger);
        border-width: 2px;
    }

    .error {
        color: var(--color-danger);
        font-size: var(--text-small);
    }

    .field {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
    }

    .check {
        display: flex;
        align-items: flex-start;
        gap: var(--space-3);
        min-height: var(--target);
        padding: 10px 0;
        font-weight: 400;
        cursor: pointer;
    }

    .check input {
        flex: none;
        width: 24px;
        height: 24px;
        margin: 0;
        accent-color: var(--color-accent);
    }

    .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
    }

    .choices label {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        padding: var(--space-2) var(--space-4);
        border: 1px solid var(--color-line-strong);
        border-radius: 999px;
        background: var(--color-surface);
        cursor: pointer;
    }

    .choices input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
    }

    .choices label:has(:checked) {
        border-color: var(--color-accent);
        background: var(--color-accent);
        color: var(--color-on-accent);
    }

    .choices label:has(:focus-visible) {
        box-shadow: var(--focus-ring);
    }

    .switch {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        min-height: var(--target);
        cursor: pointer;
    }

    .switch input {
        flex: none;
        appearance: none;
        position: relative;
        width: 52px;
        height: 32px;
        margin: 0;
        border: 2px solid var(--color-line-strong);
        border-radius: 999px;
        background: var(--color-surface-quiet);
        cursor: pointer;
    }

    .switch input::after {
        content: '';
        position: absolute;
        inset: 4px auto 4px 4px;
        width: 20px;
        border-radius: 50%;
        background: var(--color-line-strong);
        transition: transform 120ms;
    }

    .switch input:checked {
        border-color: var(--color-accent);
        background: var(--color-accent);
    }

    .switch input:checked::after {
        background: var(--color-on-accent);
        transform: translateX(20px);
    }

    @media (forced-colors: active) {
        .choices label:has(:checked),
        .switch input:checked {
            outline: 3px solid Highlight;
        }

        .switch input::after {
            background: ButtonText;
        }
    }
`
