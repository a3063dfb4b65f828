import { css } from 'lit'

/** The strips of digits. Their digits are generated content: text that nobody selects, searches or reads aloud. */
export const countdownStyle = css`
    .countdown {
        grid-column: 2;
        display: inline-flex;
        font-style: normal;
    }

    .dial .column,
    .dial .colon {
        display: inline-block;
        block-size: 0.86em;
        overflow: clip;
        font-style: normal;
    }

    .colon::before {
        content: ':';
    }

    .strip::before {
        display: block;
        white-space: pre;
        text-align: center;
        content: '0\\A 1\\A 2\\A 3\\A 4\\A 5\\A 6\\A 7\\A 8\\A 9';
    }

    /* No zero before the last nine seconds. */
    .countdown:not(.with-minutes) .strip.seconds-ten::before {
        content: '\\2007\\A 1\\A 2\\A 3\\A 4\\A 5';
    }

    .countdown:not(.with-minutes) :is(.colon, .column:has(.minutes)),
    .countdown:not(.with-tens) .column:has(.minutes-ten) {
        display: none;
    }
`
