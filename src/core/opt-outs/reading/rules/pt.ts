import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:seus|teus|meus|os|as|suas|todos|de|dos) ){0,3}(?:dados|informações|conteúdos?)(?: pessoais)?';
const places = '(?:configuraç(?:ão|ões)|definições|preferências|controles|controlos|opções)';

export const portuguese = wording('pt', {
  hints: [
    'configura|defini|preferênc|opç|opor|oposi|retir|revog|desativ|exclu|elimin|apag|cancel|recus|bloque|escolh|limit|restring|gerenci|gerir|alter|control|exerc|cópia|baix|transfer|encarregado|optar',
  ],
  placeHints: ['configura|defini|preferênc|opç|control'],
  acts: [
    '(?:opor-se|se opor|opor-te|oposição)',
    `optar por não ${upTo(3)}(?:participar|receber|compartilhar)`,
    `(?:retirar|revogar|retirada do) ${upTo(3)}(?:consentimento|autorização)`,
    'desativar|desabilitar',
    '(?:cancelar a (?:inscrição|assinatura|subscrição)|descadastrar)',
    `(?:excluir|eliminar|apagar|exclusão d[eo]s?|eliminação d[eo]s?) ${data}`,
    `(?:excluir|encerrar|eliminar|desativar|fechar) ${upTo(2)}conta`,
    `(?:recusar|bloquear|rejeitar) ${upTo(4)}(?:cookies|rastreamento)`,
    `(?:limitar|restringir|limitação d[oe]) ${upTo(4)}(?:uso|utilização|tratamento|dados|anúncios)`,
    `exercer ${upTo(4)}direitos?`,
    `(?:parar|deixar) de (?:receber|compartilhar|usar)`,
    `(?:cópia d[eo]s?|baixar|transferir) ${data}`,
  ],
  managing: [
    `(?:alterar|modificar|gerenciar|gerir|ajustar|configurar|atualizar|personalizar|controlar|mudar) ${upTo(4)}(?:${places}|cookies|anúncios|publicidade|consentimento|visibilidade|privacidade|notificações)`,
    `(?:controlar|escolher|decidir|gerenciar|gerir) (?:como|se|quais|quem|o que|a forma|o uso|de que forma)`,
  ],
  correcting: ['retificar', 'retificação', 'corrigir'],
  offers: [
    `(?:oferecemos|damos|fornecemos|tem) ${upTo(4)}(?:${places})`,
    `(?:${places}) ${upTo(6)}(?:aqui|disponíveis)`,
  ],
  conditions: [
    `(?:de acordo com|conforme|dependendo d[aeo]s?|consoante|segundo) ${upTo(2)}(?:${places})`,
    `configurações permitirem`,
    `a menos que ${upTo(5)}(?:opte|desativ|opon)`,
  ],
  places: [places],
  placeNames: [
    `(?:nas|pelas|através das|por meio das|usando as|em|acessando as|acedendo às|visitando as) (?:(?:suas|tuas|nossas) )?((?:configurações|definições|preferências|opções)(?: (?:de|do|da)(?: (?:seu|sua))? [\\p{L}-]{2,20}){0,2})`,
  ],
  settingNames: [`(?:opção|configuração|definição|preferência) [«“"]([^»”"]{3,60})[»”"]`],
  requests: ['solicitaç(?:ão|ões)', 'solicitar', 'pedido', 'pedir', 'enviar'],
  forms: ['formulários?'],
  officers: ['encarregado d[ea] proteção de dados', 'dpo'],
  bare: [
    '(?:clique |clicar )?(?:aqui|este link|esta página|este formulário|o formulário|formulário|link|desativar)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:para )?(?:saiba mais|saber mais|mais informações|obter mais informações|consulte|descubra)',
    'detalhes',
  ],
  documents: ['política(?: [^ ]{1,20}){0,3}', 'termos', 'condições', 'aviso'],
  means: [
    '(?:através|por meio|visite|visitando|usando|utilizando|acessando|acedendo|preenchendo|seguindo|clicando|em)(?: [^ ]{1,20}){0,4} ?',
  ],
  otherwise: [
    `(?:podemos|poderemos) (?:[\\p{L}]{1,12} ){0,2}(?:alterar|excluir|desativar|limitar|eliminar)`,
    `não (?:pode|poderá|é possível) ${upTo(3)}(?:opor-se|desativar|optar|excluir|cancelar)`,
  ],
  elsewhere: [
    'arbitragem',
    'senha',
    'palavra-passe',
    'assinatura',
    'direitos autorais',
    'reembolso',
    'amigos',
  ],
  unheeded: [`não ${upTo(2)}(?:respond|reconhec|respeit|suport)[\\p{L}]{1,8}`, 'nenhum padrão'],
  heeded: ['respeitamos', 'reconhecemos', 'tratamos', 'ativar', 'enviar'],
  on: [
    'ativad[oa]s? por (?:padrão|predefinição)',
    `por (?:padrão|predefinição),? ${upTo(6)}ativad[oa]s?`,
  ],
  off: [
    'desativad[oa]s? por (?:padrão|predefinição)',
    `por (?:padrão|predefinição),? ${upTo(6)}desativad[oa]s?`,
  ],
  limitations: [
    `não (?:afeta|afetará|se aplica|exclui|elimina|impede|abrange|poderá)`,
    `já (?:ocorreu|realizado|tenha|tenham|foi|foram|coletados)`,
    'retroativ[oa]',
    `continuar(?:emos|á)? a`,
  ],
  otherPurposes: ['para outr[oa]s (?:fins|finalidades|tratamentos)'],
  vague: ['ist[oa]', 'ess[ea]s?', 'est[ea]s?', 'isso'],
  titleEnds: [
    'a qualquer momento',
    'aqui',
    'através',
    'nas',
    'se',
    'quando',
    'por meio',
    'que',
    'usando',
    'acessando',
    'acedendo',
  ],
  titleGoesOn: ['sobre', 'para'],
  titleStarts: [
    '(?:nas|nos|as|a|o|os|suas?|seus?|noss[oa]s?|uma?|através das|visite|use|preencha|em)',
  ],
  desktop: ['(?:no |em um |num |na )?(?:computador|desktop|pc|web|navegador|site)'],
  mobile: [
    '(?:no |em um |num |na )?(?:celular|telemóvel|dispositivo móvel|dispositivos móveis|móvel|aplicativo|aplicação|app|smartphone|tablet|android|ios|iphone|ipad)(?: (?:e|ou|&) (?:ios|android|ipad|tablet))?',
  ],
  steps: [
    '(?:clique|toque|selecione|abra|vá|acesse|aceda|escolha|desative|ative|faça|em|desmarque|confirme|role)',
  ],
  audiences: [
    `(?:membros|usuários|utilizadores|pessoas|residentes|clientes|reside|vive|consumidores) ${upTo(3)}(?:em|no|na|nos|do|da)`,
    'disponível',
    'se aplica',
    'fora d[aeo]',
  ],
  unavailable: [
    `não (?:está|estão|estamos|utilizamos|treinamos|se aplica)`,
    'exceto (?:em|no|na)',
    'fora d[aeo]',
  ],
  from: ['(?:a partir de|desde|em) ?'],
  regions: {
    'União Europeia': 'EU',
    UE: 'EU',
    'Espaço Econômico Europeu': 'EEA',
    'Espaço Económico Europeu': 'EEA',
    EEE: 'EEA',
    'Reino Unido': 'GB',
    'Estados Unidos': 'US',
    'Hong Kong': 'HK',
  },
  purposes: [
    [
      'ai-training',
      [
        `trein(?:ar|amento|o|amos) ${upTo(8)}(?:modelos?|ia|inteligência artificial)`,
        `modelos? ${upTo(4)}treinad[oa]s?`,
      ],
    ],
    ['affiliate-sharing', ['afiliad[oa]s']],
    [
      'user-access-edit-deletion',
      [
        'excluir',
        'exclusão',
        'eliminar',
        'eliminação',
        'apagar',
        'encerrar',
        'cópia',
        'baixar',
        'retificar',
        'retificação',
      ],
    ],
    [
      'user-choice-control',
      ['opor-se', 'se opor', 'oposição', 'consentimento', 'retirar', 'revogar'],
    ],
    [
      'third-party-sharing-collection',
      [
        'compartilha(?:r|mento)',
        'partilha(?:r)?',
        'terceiros',
        'parceiros',
        'visib(?:ilidade)',
        'venda',
      ],
    ],
    [
      'first-party-collection-use',
      [
        'anúncios',
        'publicidade',
        'publicitári[oa]s',
        'cookies',
        'personaliza(?:r|ção|d[oa]s?)',
        'localização',
        'marketing',
        `(?:uso|utilização|usar|tratamento) ${upTo(4)}(?:dados|informações)`,
      ],
    ],
  ],
});
