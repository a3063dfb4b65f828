import { css } from 'lit'

/** Styles of the sheets over the face: the question of a stop, the guidance, the list of keys. */
export const sheetStyle = css`
    .sheet {
        inline-size: min(100%, 30rem);
        max-block-size: 100dvh;
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: 24px;
        background: var(--color-surface);
        color: var(--color-text);
        box-shadow: var(--shadow);
        overflow: auto;
        overscroll-behavior: contain;
    }

    .sheet::backdrop {
        background: rgb(20 14 8 / 55%);
    }

    .sheet-content {
        padding: var(--space-5) var(--space-4) var(--space-2);
    }

    .sheet-title {
        margin-block-end: var(--space-3);
        outline: none;
        text-align: center;
    }

    .symptoms {
        display: grid;
        gap: var(--space-2);
    }

    .symptom {
        min-block-size: 52px;
        border-radius: var(--radius);
        border-color: var(--color-line);
        background: var(--color-surface-quiet);
        font-size: var(--text-large);
    }

    .show-more {
        margin-block: var(--space-1);
    }

    .sheet-foot {
        position: sticky;
        inset-block-end: 0;
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4) max(var(--space-4), env(safe-area-inset-bottom));
        background: var(--color-surface);
        border-block-start: 1px solid var(--color-line);
    }

    .sheet-foot > button {
        min-block-size: 52px;
        padding-inline: var(--space-2);
        border-radius: var(--radius);
    }

    .keys .sheet-foot {
        grid-template-columns: 1fr;
    }

    .key {
        display: grid;
        grid-template-columns: 5.5rem 1fr;
        align-items: center;
        gap: var(--space-3);
        padding-block: var(--space-1);
    }

    dt {
        text-align: end;
    }

    kbd {
        display: inline-block;
    }

    .guidance {
        position: absolute;
        inset: 0;
        z-index: 5;
        overflow: auto;
        background: var(--color-background);
        user-select: text;
        -webkit-user-select: text;
    }

    .guidance-head {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--space-3);
        min-block-size: 24cqh;
        padding: max(var(--space-5), env(safe-area-inset-top)) var(--space-4) var(--space-5);
        background: var(--color-accent-quiet);
        color: var(--color-text);
        text-align: center;
    }

    .guidance-head .icon {
        inline-size: 40px;
        block-size: 40px;
    }

    .guidance-head h1 {
        outline: none;
        font-size: clamp(1.5rem, 7cqw, 2.25rem);
    }

    .guidance[data-urgency='urgent'] .guidance-head,
    .guidance[data-urgency='now'] .guidance-head {
        background: var(--color-danger);
        color: var(--color-on-danger);
    }

    .guidance[data-urgency='soon'] .guidance-head {
        background: var(--color-notice);
        color: var(--color-on-notice);
    }

    .guidance-body {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        max-inline-size: 34rem;
        margin-inline: auto;
        padding: var(--space-4) var(--space-4) max(var(--space-5), env(safe-area-inset-bottom));
    }

    .calls {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
    }

    .calls:empty,
    .note:empty {
        display: none;
    }

    .call {
        justify-content: flex-start;
        padding-inline: var(--space-5);
        border-radius: var(--radius);
        text-align: start;
    }

    .call small {
        display: block;
        font-size: var(--text-body);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
    }

    .call.urgent-call {
        min-block-size: 68px;
        border-color: transparent;
        background: var(--color-accent);
        color: var(--color-on-accent);
    }

    .alarm {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-large);
        font-weight: 650;
    }

    .texts {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
        font-size: var(--text-large);
        line-height: 1.4;
    }

    .number-form {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
        padding-block-start: var(--space-3);
        border-block-start: 1px solid var(--color-line);
    }

    .number-row {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-2);
    }

    @media (max-width: 480px) {
        .sheet:not(.keys) {
            inline-size: 100%;
            max-inline-size: 100%;
            border-radius: 24px 24px 0 0;
            margin-block-end: 0;
        }
    }

    @media (max-width: 480px) and (max-height: 560px) {
        .sheet,
        .sheet:not(.keys) {
            inline-size: 100%;
            max-inline-size: 100%;
            block-size: 100dvh;
            margin: 0;
            border-radius: 0;
        }

        .sheet-content {
            padding-block-start: var(--space-4);
        }

        .guidance-head {
            flex-direction: row;
            min-block-size: 0;
            padding-block: var(--space-4);
        }
    }

    /* Round: the corners are not there. */
    @media (max-width: 480px) and (min-aspect-ratio: 9/10) and (max-aspect-ratio: 10/9) {
        .sheet-content {
            padding: 14dvh 12dvw var(--space-3);
        }

        .sheet-foot {
            position: static;
            padding: var(--space-2) 16dvw 18dvh;
            grid-template-columns: 1fr;
            border: 0;
        }

        .guidance-head {
            flex-direction: column;
            padding: 12dvh 14dvw var(--space-4);
        }

        .guidance-body {
            padding: var(--space-4) 12dvw 22dvh;
        }
    }

    @media (forced-colors: active) {
        .guidance-head {
            border-block-end: 4px solid CanvasText;
        }
    }
`
