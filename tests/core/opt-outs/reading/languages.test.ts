import { describe, expect, it } from 'vitest';
import { found, linked, only } from './reading.js';

describe('an opt-out is read in', () => {
  it.each([
    ['de', 'Sie können der Nutzung Ihrer Daten in den [Einstellungen](/settings/a) widersprechen.'],
    ['de', 'Je nach Ihren [Einstellungen](/settings/a) schreiben wir Ihnen.'],
    ['fr', 'Vous pouvez désactiver ces lettres dans vos [préférences](/settings/a).'],
    ['fr', 'Vous pouvez [vous opposer](/aide/1) à cette utilisation.'],
    ['es', 'Puedes retirar tu consentimiento en la [configuración](/settings/a).'],
    ['es', 'Puedes [eliminar tu cuenta](/ayuda/2) cuando quieras.'],
    ['it', 'Puoi revocare il consenso nelle [impostazioni](/settings/a).'],
    ['pt', 'Você pode desativar os anúncios nas [configurações](/settings/a).'],
    ['nl', 'Je kunt je toestemming intrekken via de [instellingen](/settings/a).'],
  ])('%s: %s', (language, markup) => {
    expect(only(markup, language)?.kind).toBe('setting');
  });

  it.each([
    ['de', 'Um zu widersprechen, nutzen Sie dieses [Formular](/ask/a).'],
    ['fr', 'Pour exercer vos droits, remplissez ce [formulaire](/ask/a).'],
    ['es', 'Para ejercer tus derechos, rellena este [formulario](/ask/a).'],
    ['it', 'Per esercitare i tuoi diritti, compila questo [modulo](/ask/a).'],
    ['pt', 'Para exercer seus direitos, preencha este [formulário](/ask/a).'],
    ['nl', 'Om bezwaar te maken gebruikt u dit [formulier](/ask/a).'],
  ])('%s as a form: %s', (language, markup) => {
    expect(only(markup, language)?.kind).toBe('form');
  });

  it.each([
    ['de', '[Mehr erfahren](/hilfe/1) darüber, wie Sie widersprechen.'],
    ['fr', 'Vous pouvez vous opposer. [En savoir plus](/aide/1).'],
    ['es', 'Guardamos tus [fotos](/ayuda/1) y tus notas.'],
    ['it', 'Leggi la nostra [Informativa sulla privacy](/privacy-notice).'],
    ['pt', 'Leia os [termos](/termos) antes de escrever.'],
    ['nl', 'Lees ons [cookiebeleid](/cookies) over bezwaar.'],
  ])('%s, but not in background: %s', (language, markup) => {
    expect(found([linked(markup)], language)).toEqual([]);
  });

  it.each([
    ['de', 'Computer', 'Android', 'Klicken Sie auf Menü.', 'Tippen Sie auf Menü.'],
    ['fr', 'Ordinateur', 'Mobile', 'Cliquez sur Menu.', 'Appuyez sur Menu.'],
    ['es', 'Ordenador', 'Móvil', 'Haz clic en Menú.', 'Pulsa Menú.'],
    ['it', 'Computer', 'Dispositivo mobile', 'Clicca su Menu.', 'Tocca Menu.'],
    ['pt', 'Computador', 'Celular', 'Clique em Menu.', 'Toque em Menu.'],
    ['nl', 'Desktop', 'Mobiel', 'Klik op Menu.', 'Tik op Menu.'],
  ])('%s with its steps', (language, desktop, mobile, click, tap) => {
    const link = linked('[Night Letters](/settings/night-letters)!');
    const lead =
      {
        de: 'Deaktivieren: ',
        fr: 'Désactiver : ',
        es: 'Desactivar: ',
        it: 'Disattivare: ',
        pt: 'Desativar: ',
        nl: 'Uitschakelen: ',
      }[language] ?? '';
    const [one] = found(
      [
        { ...link, text: lead + link.text },
        `## ${desktop}`,
        `- ${click}`,
        `## ${mobile}`,
        `- ${tap}`,
      ],
      language,
    );
    expect(one?.steps).toEqual({ desktop: [click], mobile: [tap], any: [] });
  });

  it.each([
    [
      'de',
      'Die Option „Notizen“ ist standardmäßig aktiviert und lässt sich in den Einstellungen deaktivieren.',
      'on',
    ],
    [
      'fr',
      'Désactivée par défaut, cette fonction peut être gérée dans vos paramètres : gérer vos préférences.',
      'off',
    ],
    [
      'es',
      'Está activada de forma predeterminada; puedes desactivarla o desactivar todo en tus ajustes.',
      'on',
    ],
    [
      'it',
      'È attiva per impostazione predefinita; puoi disattivare tutto nelle impostazioni.',
      'on',
    ],
    ['pt', 'Vem ativada por padrão; você pode desativar tudo nas configurações.', 'on'],
    ['nl', 'Dit staat standaard uit; je kunt alles uitschakelen via de instellingen.', 'off'],
  ])('%s with its default: %s', (language, text, expected) => {
    expect(only(text, language)?.default).toBe(expected);
  });

  it('German with regions and limits', () => {
    const [one] = found(
      [
        linked(
          'Mitglieder in der Schweiz und im EWR können in den [Einstellungen](/settings/a) widersprechen. Der Widerspruch wirkt sich nicht auf früheres Training aus.',
        ),
      ],
      'de',
    );
    expect(one?.regions.map(({ code, name }) => [code, name])).toEqual([
      ['CH', 'Schweiz'],
      ['EEA', 'EWR'],
    ]);
    expect(one?.limitations).toHaveLength(1);
  });
});
