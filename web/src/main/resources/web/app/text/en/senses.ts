/** Texts of what is heard and felt, and of what this device can do. A key begins with the name of its screen. */
export const senses = {
    'senses.locked': 'Tap once for sound',
    'senses.elsewhere': 'Another tab of Lilt makes the sounds. Tap here to hear them in this one.',
    'senses.voice.none': 'No voice on this device. Tones tell you when to look.',
    'senses.screen.refused': 'The screen may go to sleep',
    'senses.pocket.pauses': 'Pocket mode pauses other audio, such as your music.',
    'senses.pocket.blocked': 'Tap once, and pocket mode plays',
    'senses.pocket.failed': 'Pocket mode does not play here. Tones go on.',

    'device.title': 'What works here',
    'device.intro': 'Devices differ. Try what yours can do. Nothing is asked of it before you tap.',
    'device.works': 'Works',
    'device.choice': 'Your choice',
    'device.missing': 'Not here',
    'device.try': 'Try it',

    'device.voice': 'Voice',
    'device.voice.named': 'Cues are spoken by “{voice}”.',
    'device.voice.none':
        'This device has no voice for English. Where there are words to read, two high tones follow the usual one.',
    'device.voice.online':
        'The only English voices here send each sentence to their maker. Lilt leaves them off unless you allow them.',
    'device.voice.allow': 'Allow online voices',
    'device.voice.try': 'Hear the voice',
    'device.voice.sample': 'Breathe in, and grow tall.',
    'device.voice.spoken': 'You should hear “{sample}” If not, turn up the volume and look at the silent switch.',

    'device.tones': 'Tones',
    'device.tones.text': 'Each says something, so that you need not look. Tap to hear them.',
    'device.tones.none': 'This browser can’t play tones.',
    'device.tones.silent': 'The browser keeps the sound off. Tap once more.',
    'device.haptic.short': 'Repetition',
    'device.haptic.double': 'Something new',
    'device.haptic.long': 'Breathe out',
    'device.haptic.rising': 'Breathe in',
    'device.late': 'Is the sound late?',
    'device.late.text':
        'Bluetooth can hold sound back. Tap “Compare”, and move the slider until each tone comes with the dot.',
    'device.late.value': '{late} ms earlier',
    'device.late.compare': 'Compare',
    'device.bluetooth': 'Keep Bluetooth awake',
    'device.bluetooth.text': 'Some headphones swallow the first tones. A noise too soft to hear prevents it.',

    'device.vibration': 'Vibration',
    'device.vibration.text': 'Tap to feel them. It works while Lilt is on the screen, not behind it.',
    'device.vibration.still': 'You felt nothing? Laptops and some tablets have no motor.',
    'device.vibration.none':
        'This browser can’t make the device vibrate; on an iPhone no web page can. Tones do the same.',

    'device.screen': 'Screen stays on',
    'device.screen.text': 'In a session the screen stays on. After two minutes of pause it may sleep.',
    'device.screen.awake': 'It works: the screen stays on while Lilt asks for it.',
    'device.screen.refused':
        'The device said no, as it does in low power mode. The screen may sleep; pocket mode goes on behind it.',
    'device.screen.none': 'This browser can’t keep the screen on. Pocket mode goes on while it sleeps.',

    'device.pocket': 'Pocket mode',
    'device.pocket.text':
        'The session plays as one audio track. It goes on behind a locked screen, and headset buttons steer it. '
        + 'It pauses other audio, such as your music.',
    'device.pocket.switch': 'Use pocket mode in sessions',
    'device.pocket.try': 'Play 30 seconds',
    'device.pocket.stop': 'Stop playing',
    'device.pocket.playing': 'It plays. Lock the screen: do the tones go on? Then press a button of your headset.',
    'device.pocket.key': 'The button works. In a session it would: {action}.',
    'device.pocket.key.play': 'go on',
    'device.pocket.key.pause': 'pause',
    'device.pocket.key.nexttrack': 'skip',
    'device.pocket.key.previoustrack': 'go back',
    'device.pocket.key.seekforward': 'add 30 seconds',
    'device.pocket.failed': 'This browser did not play it.',

    'device.install': 'Install',
    'device.install.text': 'As an app Lilt has an icon of its own and the whole screen.',
    'device.install.try': 'Install Lilt',
    'device.install.done': 'Lilt is installed here.',
    'device.install.later': 'Not now, then. You can come back to it.',
    'device.install.ios': 'Tap Share in Safari, then “Add to Home Screen”.',
    'device.install.menu': 'Look in the menu of your browser: if it can install Lilt, it says so there.',
} as const
