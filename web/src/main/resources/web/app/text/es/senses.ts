/** Texts of what is heard and felt, and of what this device can do. A key begins with the name of its screen. */
export const senses = {
    'senses.locked': 'Toca una vez para oír',
    'senses.elsewhere': 'Suena en otra pestaña de Lilt. Toca aquí para oírlo en esta.',
    'senses.voice.none': 'Este dispositivo no tiene voz. Los tonos te avisan cuando hay que mirar.',
    'senses.screen.refused': 'La pantalla puede apagarse',
    'senses.pocket.pauses': 'El modo bolsillo pausa otros sonidos, como tu música.',
    'senses.pocket.blocked': 'Toca una vez y suena el modo bolsillo',
    'senses.pocket.failed': 'El modo bolsillo no suena aquí. Los tonos siguen.',

    'device.title': 'Qué funciona aquí',
    'device.intro': 'Cada dispositivo es distinto. Prueba qué puede hacer el tuyo. No se le pide nada hasta que tocas.',
    'device.works': 'Funciona',
    'device.choice': 'Tú decides',
    'device.missing': 'Aquí no',
    'device.try': 'Probar',

    'device.voice': 'Voz',
    'device.voice.named': 'Las indicaciones las dice «{voice}».',
    'device.voice.none':
        'Este dispositivo no tiene voz en español. Cuando hay algo que leer, dos tonos agudos siguen al de siempre.',
    'device.voice.online':
        'Las únicas voces en español de aquí envían cada frase a su fabricante. Lilt no las usa si no lo permites.',
    'device.voice.allow': 'Permitir voces en línea',
    'device.voice.try': 'Oír la voz',
    'device.voice.sample': 'Inspira y crece hacia arriba.',
    'device.voice.spoken': 'Deberías oír «{sample}» Si no, sube el volumen y mira el interruptor de silencio.',

    'device.tones': 'Tonos',
    'device.tones.text': 'Cada uno dice algo, para que no tengas que mirar. Toca para oírlos.',
    'device.tones.none': 'Este navegador no puede reproducir tonos.',
    'device.tones.silent': 'El navegador no deja sonar todavía. Toca otra vez.',
    'device.haptic.short': 'Repetición',
    'device.haptic.double': 'Algo cambia',
    'device.haptic.long': 'Suelta el aire',
    'device.haptic.rising': 'Inspira',
    'device.late': '¿El sonido llega tarde?',
    'device.late.text':
        'El Bluetooth puede retrasar el sonido. Toca «Comparar» y mueve el control hasta que cada tono llegue con '
        + 'el punto.',
    'device.late.value': '{late} ms antes',
    'device.late.compare': 'Comparar',
    'device.bluetooth': 'Mantener activo el Bluetooth',
    'device.bluetooth.text': 'Algunos auriculares se comen los primeros tonos. Un ruido que no se oye lo evita.',

    'device.vibration': 'Vibración',
    'device.vibration.text': 'Toca para sentirla. Funciona con Lilt en la pantalla, no por detrás.',
    'device.vibration.still': '¿No sentiste nada? Los portátiles y algunas tabletas no tienen motor.',
    'device.vibration.none':
        'Este navegador no puede hacer vibrar el dispositivo; en un iPhone ninguna página puede. '
        + 'Los tonos dicen lo mismo.',

    'device.screen': 'Pantalla encendida',
    'device.screen.text': 'En una sesión la pantalla sigue encendida. Tras dos minutos de pausa puede apagarse.',
    'device.screen.awake': 'Funciona: la pantalla sigue encendida mientras Lilt lo pide.',
    'device.screen.refused':
        'El dispositivo dijo que no, como en modo de bajo consumo. La pantalla puede apagarse; el modo bolsillo sigue.',
    'device.screen.none':
        'Este navegador no puede mantener la pantalla encendida. El modo bolsillo sigue aunque se apague.',

    'device.pocket': 'Modo bolsillo',
    'device.pocket.text':
        'La sesión suena como una sola pista de audio. Sigue con la pantalla bloqueada y la manejas con los botones '
        + 'de los auriculares. Pausa otros sonidos, como tu música.',
    'device.pocket.switch': 'Usar el modo bolsillo en las sesiones',
    'device.pocket.try': 'Oír 30 segundos',
    'device.pocket.stop': 'Parar',
    'device.pocket.playing': 'Suena. Bloquea la pantalla: ¿siguen los tonos? Luego pulsa un botón de tus auriculares.',
    'device.pocket.key': 'El botón funciona. En una sesión serviría para {action}.',
    'device.pocket.key.play': 'seguir',
    'device.pocket.key.pause': 'pausar',
    'device.pocket.key.nexttrack': 'saltar',
    'device.pocket.key.previoustrack': 'volver',
    'device.pocket.key.seekforward': 'añadir 30 segundos',
    'device.pocket.failed': 'Este navegador no lo reprodujo.',

    'device.install': 'Instalar',
    'device.install.text': 'Como aplicación, Lilt tiene su icono y toda la pantalla.',
    'device.install.try': 'Instalar Lilt',
    'device.install.done': 'Lilt está instalada aquí.',
    'device.install.later': 'Ahora no. Puedes volver cuando quieras.',
    'device.install.ios': 'En Safari toca Compartir y luego «Añadir a pantalla de inicio».',
    'device.install.menu': 'Mira en el menú de tu navegador: si puede instalar Lilt, lo dice ahí.',
} as const
