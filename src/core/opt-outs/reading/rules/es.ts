import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:tus|sus|mis|los|las|todos|de|ciertos) ){0,3}(?:datos|informacion|información|contenidos?)(?: personale?s?)?';
const places =
  '(?:configuraci(?:ón|ones)|preferencias|ajustes|controles|opciones(?: de [\\p{L}]{4,12})?)';

export const spanish = wording('es', {
  hints: [
    'configura|preferenc|ajust|opcion|opon|opos|retir|revoc|desactiv|elimin|borr|supr|cancel|baja|rechaz|bloque|elec|eleg|elig|limit|restring|gestion|administr|control|ejerc|copia|descarg|delegado|optar|excluy|exclui|participar',
  ],
  placeHints: ['configura|preferenc|ajust|opcion|control'],
  acts: [
    '(?:oponer(?:te|se|me)|te opones|se opone|oponerse|oposición)',
    `optar por no ${upTo(3)}(?:participar|recibir|compartir|que)`,
    'excluir(?:te|se)',
    `(?:retirar|revocar|retirada de) ${upTo(3)}(?:consentimiento|autorización|permiso)`,
    'desactivar|inhabilitar',
    'dar(?:te|se) de baja|cancelar la suscripción',
    `(?:eliminar|borrar|suprimir|eliminación de|supresión de) ${data}`,
    `(?:eliminar|cerrar|borrar|desactivar) ${upTo(2)}cuenta`,
    `(?:rechazar|bloquear) ${upTo(4)}(?:cookies|rastreo)`,
    `(?:limitar|restringir|limitación d?e?l?) ${upTo(4)}(?:uso|tratamiento|datos|anuncios)`,
    `ejercer ${upTo(4)}derechos?`,
    `dejar de (?:recibir|compartir|usar)`,
    `(?:copia de|descargar) ${data}`,
  ],
  managing: [
    `(?:cambiar|modificar|gestionar|administrar|ajustar|configurar|actualizar|personalizar|controlar) ${upTo(4)}(?:${places}|cookies|anuncios|publicidad|consentimiento|visibilidad|privacidad|notificaciones)`,
    `(?:controlar|elegir|decidir|gestionar|escoger) (?:cómo|si|qué|quién|cuáles?|la forma|el uso)`,
  ],
  correcting: ['rectificar', 'rectificación', 'corregir'],
  offers: [
    `(?:ofrecemos|damos|tienes|tiene|proporcionamos) ${upTo(4)}(?:${places})`,
    `(?:${places}) ${upTo(6)}(?:aquí|disponibles?)`,
  ],
  conditions: [
    `(?:según|en función de|de acuerdo con|conforme a|sujeto a|dependiendo de) ${upTo(2)}(?:${places})`,
    `(?:configuración|ajustes) lo permiten?`,
    `a menos que ${upTo(5)}(?:opongas|oponga|desactiv|optado)`,
    `salvo que ${upTo(5)}(?:opongas|oponga|desactiv)`,
  ],
  places: [places],
  placeNames: [
    `(?:en|desde|mediante|a través de|usando|por|accediendo a|visitando) (?:(?:tus?|sus?|la|los|las|el) )?((?:configuración|preferencias|ajustes|opciones)(?: (?:de|del)(?: (?:tu|su|la|el))? [\\p{L}-]{2,20}){0,2})`,
  ],
  settingNames: [`(?:opción|ajuste|configuración|preferencia) [«“"]([^»”"]{3,60})[»”"]`],
  requests: ['solicitud(?:es)?', 'solicitar', 'pedir(?:nos)?', 'enviar'],
  forms: ['formularios?'],
  officers: ['delegado de protección de datos', 'dpo'],
  bare: [
    '(?:haz clic |haga clic )?(?:aquí|este enlace|esta página|este formulario|el formulario|formulario|enlace|oponerte|oponerse|desactivar)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:para )?(?:más información|saber más|obtén más información|conoce más|descubre|consulta|consulte)',
    'detalles',
  ],
  documents: ['política(?: [^ ]{1,20}){0,3}', 'términos', 'condiciones', 'aviso'],
  means: [
    '(?:en|mediante|a través de|visita|visite|visitando|usando|accediendo|accede|rellenando|rellena|sigue|siguiendo|clic en)(?: [^ ]{1,20}){0,4} ?',
  ],
  otherwise: [
    `(?:podemos|podremos|nosotros) (?:[\\p{L}]{1,12} ){0,3}(?:modificar|eliminar|desactivar|limitar|cambiar)`,
    `no (?:puedes|puede|podrás|es posible) ${upTo(3)}(?:oponer(?:te|se)|desactivar|optar|eliminar|darte de baja)`,
  ],
  elsewhere: ['arbitraje', 'contraseña', 'suscripción', 'derechos de autor', 'reembolso', 'amigos'],
  unheeded: [`no (?:respond|reconoc|respet|admit)[\\p{L}]{1,8}`, 'ningún estándar'],
  heeded: ['respetamos', 'reconocemos', 'tratamos', 'activar', 'enviar'],
  on: [
    'activad[oa]s? (?:de forma predeterminada|por defecto|de manera predeterminada)',
    `(?:de forma predeterminada|por defecto),? ${upTo(6)}activad[oa]s?`,
  ],
  off: [
    'desactivad[oa]s? (?:de forma predeterminada|por defecto|de manera predeterminada)',
    `(?:de forma predeterminada|por defecto),? ${upTo(6)}desactivad[oa]s?`,
  ],
  limitations: [
    `no (?:afecta|afectará|se aplica|elimina|impide|podrás|puedes optar|cubre|influye)[\\p{L}]{0,4}`,
    `ya (?:se haya|se ha|haya|realizado|recopilado|utilizado)`,
    'retroactiv[oa]',
    `(?:seguiremos|seguirás|seguirá|podríamos seguir)`,
  ],
  otherPurposes: ['(?:para|con) otr[oa]s (?:fines|finalidades|usos|tratamientos)'],
  vague: ['est[oae]s?', 'ello', 'eso'],
  titleEnds: [
    'en cualquier momento',
    'aquí',
    'a través',
    'en (?:tus?|sus?|la|los)',
    'si',
    'cuando',
    'mediante',
    'que',
    'desde',
    'accediendo',
    'usando',
  ],
  titleGoesOn: ['sobre', 'para', 'acerca'],
  titleStarts: [
    '(?:en|desde|a|la|el|los|las|tus?|sus?|nuestr[oa]s?|una?|mediante|por|visita|usa|rellena)',
  ],
  desktop: [
    '(?:en |desde )?(?:un |el |tu |la )?(?:ordenador|computadora|escritorio|pc|web|navegador|sitio web)',
  ],
  mobile: [
    '(?:en |desde )?(?:un |el |tu |la )?(?:móvil|dispositivo móvil|aplicación|aplicación móvil|app|teléfono|celular|tableta|android|ios|iphone|ipad)(?: (?:y|o|&) (?:ios|android|ipad|tableta))?',
  ],
  steps: [
    '(?:haz|haga|pulsa|pulse|toca|toque|selecciona|seleccione|abre|abra|ve|vaya|accede|acceda|elige|elija|desactiva|desactive|activa|active|inicia|inicie|en|desliza)',
  ],
  audiences: [
    `(?:miembros|usuarios|personas|residentes|clientes|resides|reside|vives|consumidores) ${upTo(3)}(?:en|de|del)`,
    'disponibles?',
    'se aplica en',
    'fuera de',
  ],
  unavailable: [
    `no (?:está|están|estamos|utilizamos|entrenamos|se aplica|es)`,
    'excepto en',
    'fuera de',
    'salvo en',
  ],
  from: ['(?:a partir del|desde el|el) ?'],
  regions: {
    'Unión Europea': 'EU',
    UE: 'EU',
    'Espacio Económico Europeo': 'EEA',
    EEE: 'EEA',
    'Reino Unido': 'GB',
    'Estados Unidos': 'US',
    'EE. UU.': 'US',
    'Hong Kong': 'HK',
  },
  purposes: [
    [
      'ai-training',
      [
        `entren(?:ar|amiento|amos|an) ${upTo(8)}(?:modelos?|ia|inteligencia artificial)`,
        `modelos? ${upTo(4)}entrenad[oa]s?`,
      ],
    ],
    ['affiliate-sharing', ['filiales', 'empresas afiliadas']],
    [
      'user-access-edit-deletion',
      [
        'eliminar',
        'eliminación',
        'borrar',
        'suprimir',
        'supresión',
        'cerrar',
        'copia',
        'descargar',
        'rectificar',
        'rectificación',
      ],
    ],
    ['user-choice-control', ['oponer(?:te|se)', 'oposición', 'consentimiento', 'retirar']],
    [
      'third-party-sharing-collection',
      ['compartir', 'comparta', 'terceros', 'socios', 'visib(?:le|ilidad)', 'venta'],
    ],
    [
      'first-party-collection-use',
      [
        'anuncios',
        'publicidad',
        'publicitari[oa]s?',
        'cookies',
        'personaliza(?:r|ción|d[oa]s?)',
        'ubicación',
        'marketing',
        `(?:uso|usar|utilizar|tratamiento) ${upTo(4)}(?:datos|información)`,
      ],
    ],
  ],
});
