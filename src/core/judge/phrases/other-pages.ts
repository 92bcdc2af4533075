import { folded, phrases } from './folded.js';

/*
 * What titles, headings and first sentences say on pages that come between a visitor and the text. The lists are data,
 * in folded form (`folded.ts`); all languages are tried.
 */

export const maintenance = phrases(
  "under maintenance|down while|out of service|taking a short break|taking a break|working on our website|working on our site|working on the site|working on this site|please come back later|please check back|check back later|check back soon|down for maintenance|scheduled maintenance|planned maintenance|essential maintenance|routine maintenance|undergoing maintenance|performing maintenance|some maintenance|closed for maintenance|offline for maintenance|unavailable for maintenance|scheduled downtime|planned downtime|down for a bit|down for a while|down right now|down at the moment|please try again shortly|maintenance work|bear with us|up and running|website offline|site offline|service interruption|service is not available|not available at the moment|waiting room|you are now in line|you are in line|high volume of traffic|maintenance at the moment|site maintenance|website maintenance|system maintenance|maintenance mode|maintenance in progress|we'll be back|we will be back|we'll be right back|be right back|be back soon|be back shortly|back soon|back online|back shortly|temporarily unavailable|temporarily offline|temporarily down|temporarily closed|currently unavailable|currently offline|currently down|site is down|site is offline|site is unavailable|service unavailable|service is unavailable|making some improvements|upgrading our site|upgrading our systems|wartungsarbeiten|wartungsmodus|wartungsarbeit|wird gewartet|gerade gewartet|derzeit gewartet|en cours de maintenance|de mantenimiento|volveremos en unos|gleich wieder da|bald wieder da|in kürze wieder|vorübergehend nicht erreichbar|vorübergehend nicht verfügbar|en maintenance|maintenance en cours|site en maintenance|de retour bientôt|bientôt de retour|momentanément indisponible|temporairement indisponible|service indisponible|en mantenimiento|tareas de mantenimiento|por mantenimiento|volvemos pronto|volveremos pronto|volvemos enseguida|temporalmente no disponible|em manutenção|manutenção programada|voltamos já|voltaremos em breve|voltamos em breve|temporariamente indisponível|in manutenzione|manutenzione in corso|torniamo presto|torneremo presto|temporaneamente non disponibile|onderhoudswerkzaamheden|in onderhoud|gepland onderhoud|zo weer terug|binnenkort terug|tijdelijk niet beschikbaar|underhållsarbete|pågående underhåll|snart tillbaka|strax tillbaka|vedligeholdelse|snart tilbage|straks tilbage|vedlikehold|snart tilbake|straks tilbake|huoltokatko|huoltotauko|palaamme pian|hooldustööd|apkopes darbi|prace konserwacyjne|przerwa techniczna|prace techniczne|wrócimy wkrótce|zaraz wracamy|probíhá údržba|odstávka|brzy budeme zpět|prebieha údržba|v údržbě|karbantartás|hamarosan visszatérünk|lucrări de mentenanță|în mentenanță|revenim curând|техническа поддръжка|профилактика|технические работы|технических работ|техническое обслуживание|скоро вернемся|временно недоступ|технічні роботи|технічних робіт|тимчасово недоступ|υπό συντήρηση|εργασίες συντήρησης|σε συντήρηση|bakım çalışması|bakımdayız|bakım modu|birazdan döneceğiz|تحت الصيانة|قيد الصيانة|أعمال صيانة|בתחזוקה|עבודות תחזוקה|در حال تعمیر|रखरखाव|ปิดปรับปรุง|บำรุงรักษา|đang bảo trì|bảo trì hệ thống|sedang dalam pemeliharaan|pemeliharaan sistem|sedang diselenggara|メンテナンス中|メンテナンスの|只今メンテナンス|점검 중|점검중|서비스 점검|维护中|正在维护|系统维护|維護中|系統維護|暂时无法访问|暫時無法",
);

/** With one of these, a sentence is about what may happen some day. */
export const onlyMaybe = phrases(
  'if |when |whenever |may |might |in case |from time to time|sometimes |wenn |falls |kann |können |si |lorsque |peut |peuvent |cuando |puede |pueden |quando |pode |può |als |wanneer |kan ',
);

/** How a site says that it failed, in a title, a heading or the first sentences. */
export const failure = phrases(
  "something went wrong|something has gone wrong|an error occurred|an error has occurred|an unexpected error|internal server error|encountered an error|encountered a problem|please try again later|please try again in a|try again in a few|having technical difficulties|experiencing technical difficulties|technical difficulties|etwas schiefgelaufen|etwas schief gelaufen|ist schiefgelaufen|ist schief gelaufen|ein fehler ist aufgetreten|bitte versuchen sie es später|une erreur est survenue|une erreur s'est produite|veuillez réessayer plus tard|ha ocurrido un error|se ha producido un error|algo salió mal|algo ha salido mal|ocorreu um erro|algo deu errado|si è verificato un errore|qualcosa è andato storto|er is iets misgegaan|er is een fout opgetreden|något gick fel|noget gik galt|noe gikk galt|jokin meni pieleen|coś poszło nie tak|wystąpił błąd|něco se pokazilo|došlo k chybě|hiba történt|a apărut o eroare|произошла ошибка|что то пошло не так|сталася помилка|παρουσιάστηκε σφάλμα|bir hata oluştu|bir şeyler ters gitti|エラーが発生|오류가 발생|出错了|发生错误|發生錯誤",
);

/** “Choose your country”: with a verb and a noun of one language, in a short heading or sentence. */
export const chooseRegion: readonly { verb: readonly string[]; noun: readonly string[] }[] = (
  [
    [
      'choose|select|pick|change|confirm|which|where are you|where do you|set your|go to your|visit your|continue to your|tell us',
      'country|region|location|language|market|local site|local website|where are you|where do you live',
    ],
    [
      "looks like you're|looks like you are|you seem to be|you appear to be|visiting from",
      'in |from ',
    ],
    ['wähle|wählen|auswählen|auswahl', 'land |region|sprache|ihr land|standort'],
    ['choisi|sélectionne|choix', 'pays|région|langue|lieu|votre emplacement'],
    ['elige|elija|seleccion|escoge|escoja', 'país|región|idioma|ubicación'],
    ['escolh|selecion', 'país|região|idioma|localização'],
    ['scegli|selezion', 'paese|regione|lingua|nazione'],
    ['kies|selecteer', 'land |regio|taal|uw land|je land'],
    ['välj', 'land |region|språk|ditt land'],
    ['vælg|velg', 'land |region|sprog|språk|dit land|ditt land'],
    ['valitse', 'maa |maasi|alue|kieli|sijainti'],
    ['wybierz', 'kraj|region|język'],
    ['vyberte|zvolte|zvoľte', 'zemi|region|jazyk|krajinu'],
    ['válassz|válassza', 'ország|régió|nyelv'],
    ['alege|selecta', 'țara|regiune|limba'],
    ['выберите|выбор', 'стран|регион|язык'],
    ['виберіть|оберіть', 'країн|регіон|мову'],
    ['изберете', 'държава|регион|език'],
    ['επιλέξτε|επιλογή', 'χώρα|περιοχή|γλώσσα'],
    ['seçin|seçiniz', 'ülke|bölge|dil'],
    ['اختر|اختيار', 'بلد|الدولة|دولت|المنطقة|منطقت|اللغة|لغت'],
    ['בחר', 'מדינה|אזור|שפה|ארץ'],
    ['चुनें', 'देश|क्षेत्र|भाषा'],
    ['chọn', 'quốc gia|khu vực|ngôn ngữ'],
    ['pilih', 'negara|wilayah|bahasa|lokasi|kawasan'],
    ['เลือก', 'ประเทศ|ภูมิภาค|ภาษา'],
    ['選択|お選び|選んで', '国|地域|言語'],
    ['선택', '국가|지역|언어'],
    ['选择|選擇|请选', '国家|國家|地区|地區|语言|語言'],
  ] as const
).map(([verb, noun]) => ({ verb: phrases(verb), noun: phrases(noun) }));

export const ageGate = phrases(
  "are you over 18|are you over 21|are you 18|are you 21|are you at least|are you of legal|are you old enough|over 18 |18 or over|21 or over|verify your age|confirm your age|confirm that you are|age verification|age check|age gate|how old are you|enter your date of birth|enter your birth|enter your age|what is your date of birth|you must be of legal|to enter this site|to enter this website|to view this content|sind sie über|sind sie mindestens|sind sie schon 18|bist du über|bist du schon 18|altersprüfung|alterskontrolle|altersverifikation|avez vous plus de|avez vous l'âge|êtes vous majeur|vérification de l'âge|vérification d'âge|eres mayor de|es mayor de edad|tienes más de|verificación de edad|mayor de edad|maior de 18|maior de idade|verificação de idade|confirme sua idade|sei maggiorenne|hai più di|verifica dell'età|bent u 18|ben je 18|leeftijdscontrole|leeftijdsverificatie|är du över|är du 18|ålderskontroll|er du over|er du fyldt|alderskontrol|alderssjekk|oletko yli|ikärajatarkistus|czy masz ukończone|czy masz 18|weryfikacja wieku|je vám 18|bylo vám 18|ověření věku|elmúltál 18|elmúlt 18|ai peste 18|вам есть 18|вам исполнилось|вам уже есть|подтвердите возраст|вам виповнилося|вам є 18|18 yaşından büyük|18 yaşını|είστε άνω των|年齢確認|18歳以上ですか|20歳以上ですか|성인 인증|연령 확인|已满18|年满18|年齡驗證|年龄验证",
);

/** What consent pages are headed with. */
export const consentHeading = phrases(
  "before you continue|data protection settings|data privacy settings|datenschutzeinstellungen|datenschutz einstellungen|we value your privacy|we care about your privacy|we respect your privacy|your privacy is important|your privacy matters|about your privacy|your privacy your choice|your choices|cookie consent|cookie settings|cookie preferences|cookie choices|manage cookies|manage your cookies|manage consent|manage your consent|manage your privacy|consent preferences|privacy preferences|this site uses cookies|this website uses cookies|we use cookies|we and our partners|accept cookies|your consent|bevor sie fortfahren|bevor du fortfährst|wir schätzen ihre|ihre privatsphäre|deine privatsphäre|wir verwenden cookies|diese website verwendet|cookie einstellungen|avant de continuer|avant d'accéder|nous respectons votre|votre vie privée|le respect de votre|nous utilisons des cookies|gestion des cookies|antes de continuar|valoramos tu|valoramos su|tu privacidad|su privacidad|utilizamos cookies|usamos cookies|valorizamos sua|valorizamos a sua|sua privacidade|a sua privacidade|prima di continuare|la tua privacy|rispettiamo la tua|utilizziamo i cookie|voordat je verdergaat|voordat u verdergaat|je privacy|uw privacy|wij gebruiken cookies|we gebruiken cookies|wij waarderen|innan du fortsätter|vi värnar|vi använder|din integritet|før du fortsætter|vi bruger cookies|før du fortsetter|vi bruker|ennen kuin jatkat|käytämme evästeitä|zanim przejdziesz|cenimy twoją|szanujemy twoją|twoja prywatność|dbamy o twoją|než budete pokračovat|vážíme si vašeho|používáme cookies|mielőtt folytatná|înainte de a continua|прежде чем продолжить|мы ценим вашу|перш ніж продовжити|πριν συνεχίσετε|devam etmeden önce|gizliliğinize|続行する前に|プライバシーを尊重|계속하기 전에|继续之前|在您继续|我们重视您",
);

/** How a short page asks for consent before it lets its visitor through. */
export const consentRequests = phrases(
  "would like to use cookies|would like to set cookies|would like to store cookies|may we use cookies|can we use cookies|do you accept cookies|do you accept these cookies|we'd like to use cookies|we'd like to set cookies|we need your consent|we ask for your consent|please accept cookies|which cookies we may|please choose your cookie|wir möchten cookies|wir benötigen ihre zustimmung|wir brauchen ihre zustimmung|nous souhaitons utiliser des cookies|nous avons besoin de votre consentement|necesitamos su consentimiento|necesitamos tu consentimiento|precisamos do seu consentimento|abbiamo bisogno del tuo consenso|wij vragen uw toestemming|we vragen je toestemming",
);

/** What the whole text of a button says that gives or refuses consent. */
export const consentChoices: ReadonlySet<string> = new Set(
  "accept|accept all|accept all cookies|accept cookies|accept and continue|accept & continue|accept and close|i accept|agree|i agree|agree and continue|agree & continue|agree and close|agree to all|allow all|allow cookies|allow all cookies|got it|ok|consent|i consent|reject|reject all|reject all cookies|decline|decline all|refuse|deny|deny all|disagree|i do not agree|only necessary|necessary only|necessary cookies only|only essential|essential cookies only|manage|manage options|manage settings|manage preferences|manage choices|manage cookies|more options|customize|customise|cookie settings|continue without accepting|continue without agreeing|continue to site|save preferences|save and exit|save & exit|akzeptieren|alle akzeptieren|alles akzeptieren|alle cookies akzeptieren|zustimmen|allen zustimmen|zustimmen und weiter|einverstanden|ablehnen|alle ablehnen|einstellungen|optionen verwalten|nur notwendige|accepter|tout accepter|accepter et continuer|j'accepte|accepter et fermer|refuser|tout refuser|personnaliser|paramétrer|continuer sans accepter|gérer les options|aceptar|aceptar todo|aceptar todas|aceptar y continuar|rechazar|rechazar todo|rechazar todas|configurar|gestionar opciones|aceitar|aceitar tudo|aceitar todos|rejeitar|rejeitar tudo|recusar|recusar tudo|gerir opções|accetta|accetta tutto|accetta tutti|accetto|rifiuta|rifiuta tutto|rifiuta tutti|personalizza|gestisci|accepteren|alles accepteren|alle cookies accepteren|akkoord|weigeren|alles weigeren|alles afwijzen|instellingen|acceptera|acceptera alla|godkänn alla|avvisa|avvisa alla|neka alla|accepter alle|tillad alle|afvis alle|godta alle|godkjenn alle|avvis alle|hyväksy|hyväksy kaikki|hylkää|hylkää kaikki|akceptuj|akceptuj wszystkie|zaakceptuj wszystko|akceptuję|zgadzam się|odrzuć|odrzuć wszystkie|odrzuć wszystko|přijmout|přijmout vše|odmítnout|odmítnout vše|prijať všetko|odmietnuť všetko|elfogadom|összes elfogadása|elutasítom|összes elutasítása|accept toate|acceptă tot|respinge tot|refuz|принять|принять все|отклонить|отклонить все|прийняти все|відхилити все|приемам|отказвам|αποδοχή|αποδοχή όλων|απόρριψη όλων|kabul et|tümünü kabul et|reddet|tümünü reddet|قبول|قبول الكل|رفض|رفض الكل|同意する|すべて同意|すべて受け入れる|拒否|すべて拒否|동의|모두 동의|모두 수락|거부|모두 거부|同意|全部接受|接受所有|接受全部|拒绝|全部拒绝|全部拒絕|terima semua|tolak semua|chấp nhận tất cả|từ chối tất cả"
    .split('|')
    .map((choice) => folded(choice).trim()),
);

/** Longer choices say what they are about, as in “Reject additional cookies”. */
export const longerChoices = {
  verb: phrases('configure|accept|agree|allow|reject|decline|refuse|only |no |yes '),
  object: phrases('cookie|all |necessary|essential|optional|additional|tracking'),
};

/** What consent pages are about. */
export const consentTopics = phrases(
  'cookie|consent|partner|privacy choices|similar technolog|store and or access|store or access|personalised|personalized|measurement|legitimate interest|tracking|advert|ads |accept|agree|reject|zustimm|einwillig|technolog|akzeptier|ablehn|consentement|publicit|accepter|refuser|consentimiento|socios|publicidad|aceptar|rechaz|parceiros|consentimento|publicidade|aceitar|consenso|pubblicit|accett|rifiut|toestemming|advertenties|samtycke|annonser|samtykke|evästeit|suostumu|zgod|ciasteczk|reklam|souhlas|hozzájárul|sütik|consimțăm|согласи|реклам|файлы куки|cookies|クッキー|同意|広告|쿠키|동의|광고|接受|广告|廣告',
);

export const movedAway = phrases(
  "page has moved|moved this page|moved this document|moved our|we have moved|we've moved|has a new home|have a new home|found a new home|has been replaced by|was replaced by|is replaced by|have been replaced by|is now part of|is now at |is now on |is now available at|now available at|have moved to|was moved to|are now located|can be found at|moved to a new address|has a new address|update your bookmark|wurde verschoben|wurde ersetzt durch|neue adresse|a été déplacé|a été remplacée par|nouvelle adresse|nueva dirección|novo endereço|nuovo indirizzo|nieuw adres|page has been moved|page was moved|page moved|site has moved|site has been moved|document has moved|document has been moved|document moved|moved permanently|object moved|moved temporarily|has moved to|has been moved to|is now located at|can now be found|now lives at|redirecting|being redirected|will be redirected|be redirected|not redirected|are redirecting|redirected automatically|weitergeleitet|weiterleitung|umgezogen|diese seite ist umgezogen|redirection|vous allez être redirigé|cette page a été déplacée|page a déménagé|redirigiendo|será redirigido|se ha trasladado|se ha movido|redirecionando|será redirecionado|foi movida|reindirizzamento|verrai reindirizzato|è stata spostata|doorgestuurd|is verhuisd|is verplaatst|omdirigeras|har flyttats|har flyttat|omdirigeres|viderestilles|er flyttet|uudelleenohjataan|on siirtynyt|on siirretty|przekierow|została przeniesiona|przesměrov|byla přesunuta|presmerov|bola presunutá|átirányít|redirecționa|перенаправ|перемещена|переехала|переспрям|переміщено|ανακατεύθυνση|yönlendiril|إعادة توجيه|リダイレクト|移転しました|移動しました|이동합니다|이전되었습니다|正在跳转|跳转|页面已移动|重新導向|chuyển hướng|dialihkan",
);

export const loading = phrases(
  'loading|please wait|one moment|wird geladen|bitte warten|lädt|chargement|veuillez patienter|cargando|espere|carregando|aguarde|caricamento|attendere|laden|even geduld|laddar|vänta|indlæser|laster|ladataan|ładowanie|wczytywanie|načítání|načítava|betöltés|se încarcă|загрузка|завантаження|φόρτωση|yükleniyor|جار التحميل|読み込み中|ロード中|로딩|加载中|正在加载|載入中|đang tải|memuat',
);

export const scripts = phrases(
  'javascript|java script|browser is not supported|browser is unsupported|unsupported browser|browser not supported|browser is out of date|outdated browser|update your browser|upgrade your browser|browser wird nicht unterstützt|navigateur non pris en charge|navegador no compatible|navegador não suportado|browser non supportato',
);

/** What bot checks are headed with. */
export const botCheck = phrases(
  "just a moment|attention required|are you human|are you a human|are you a robot|not a robot|you are human|you're human|human verification|robot or human|verify you|verifying you|pardon our interruption|security check|security verification|checking your browser|unusual traffic|unusual activity|suspicious activity|ddos protection|press hold|bot detection|bot verification|automated access|automated requests|access denied|access to this page has been denied|request blocked|you have been blocked|you've been blocked|zugriff verweigert|sind sie ein mensch|sind sie ein roboter|kein roboter|sicherheitsüberprüfung|accès refusé|êtes vous un humain|êtes vous un robot|pas un robot|vérification de sécurité|acceso denegado|eres un robot|no eres un robot|verificación de seguridad|acesso negado|você é humano|não é um robô|accesso negato|sei un robot|toegang geweigerd|ben je een robot|åtkomst nekad|adgang nægtet|odmowa dostępu|přístup odepřen|hozzáférés megtagadva|acces interzis|доступ запрещен|доступ ограничен|вы не робот|доступ заборонено|erişim engellendi|تم رفض الوصول|アクセスが拒否|ロボットではありません|접근이 거부|로봇이 아닙니다|访问被拒绝|拒绝访问|人机验证|安全验证|安全檢查",
);
