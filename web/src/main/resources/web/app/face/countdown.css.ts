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

    .strip::before {
        display: block;
        white-space: pre;
        text-align: center;
    }

    .colon::before {
        content: ':';
    }

    .strip.seconds::before {
        content: '0\\A 9\\A 8\\A 7\\A 6\\A 5\\A 4\\A 3\\A 2\\A 1';
    }

    .strip.seconds-ten::before {
        content: '5\\A 4\\A 3\\A 2\\A 1\\A\\2007';
    }

    .with-minutes .strip.seconds-ten::before {
        content: '5\\A 4\\A 3\\A 2\\A 1\\A 0';
    }

    .strip.minutes::before,
    .strip.minutes-ten::before {
        content: '9\\A 8\\A 7\\A 6\\A 5\\A 4\\A 3\\A 2\\A 1\\A 0';
    }

    .countdown:not(.with-minutes) :is(.colon, .column:has(.minutes)),
    .countdown:not(.with-tens) .column:has(.minutes-ten) {
        display: none;
    }
`
