import { type Phrase, phrases } from './folded.js';

/*
 * How pages say that what was asked for is not there. The lists are data, by language; all are tried, because such a
 * page may be in another language than the document. Phrases are in folded form (`folded.ts`).
 */

export interface NotFoundWords {
  /** What is missing. */
  page: readonly Phrase[];
  /** That it is missing. */
  missing: readonly Phrase[];
  /** With one of these, a sentence is about missing pages in general. */
  unless: readonly Phrase[];
}

const listed: Readonly<Record<string, readonly [page: string, missing: string, unless: string]>> = {
  en: [
    "page|document|article|content|resource|file|address |url |link |this location|that location|find that |what you|you're looking for|you are looking for|you were looking for|you requested|you asked for|you wanted|you tried to|you are trying to|you're trying to|you're after",
    "not found|not be found|cannot be found|can't be found|couldn't be found|can not find|can't find|cannot find|could not find|couldn't find|can't seem to find|cannot seem to find|unable to find|unable to locate|able to find|able to locate|didn't find|did not find|cannot locate|can't locate|could not locate|couldn't locate|failed to find|failed to load|not exist|doesn't exist|no longer exist|doesn't seem to exist|doesn't appear to exist|nowhere to be found|no such|went missing|gone missing|seems to be missing|appears to be missing|seems to be broken|appears to be broken|seems to have moved|is missing|isn't here|is not here|isn't where|nothing here|nothing was found|nothing to see here|couldn't be located|could not be located|got lost|we've lost|we lost|lost that|wandered off|isn't available at|is not available at|isn't available right now|is not available right now|cannot be displayed|can't be displayed|could not be displayed|could not be loaded|couldn't be loaded|not match any|doesn't match any|leads nowhere|lead nowhere|leads to nowhere|currently not available|not currently available|currently unavailable|is gone|has gone|was retired|has been retired|no page",
    'if |when |whenever |unless |in case |should |means |message |errors |account|that cannot be|that could not be|which could not be|which cannot be|which was not|that was not|that were not|that are not|that is not|that do not|that does not',
  ],
  de: [
    'seite|dokument|artikel|inhalt|datei|adresse|link |url ',
    'nicht gefunden|ist nicht mehr da|ist leider nicht mehr|nicht finden|nicht auffindbar|existiert nicht|nicht mehr existiert|existiert leider nicht|nicht mehr vorhanden|nicht vorhanden|existiert nicht mehr|gibt es nicht|wurde verschoben oder',
    'wenn |falls |sofern |sollte |bedeutet|konto',
  ],
  fr: [
    'page|document|article|contenu|fichier|adresse|lien |url ',
    "introuvable|pas été trouvé|non trouvé|pas trouvé|pas trouver|pas pu trouver|pas pu être trouvé|n'existe pas|n'existe plus|impossible de trouver|n'est plus en ligne|n'a pu être trouvé",
    'si |lorsque |quand |signifie|compte ',
  ],
  es: [
    'página|pagina|documento|artículo|contenido|archivo|dirección|enlace|url ',
    'no encontrad|no se encontr|no se ha encontrado|no se ha podido encontrar|no se pudo encontrar|no hemos encontrado|no hemos podido encontrar|no pudimos encontrar|no podemos encontrar|no encontramos|no existe|ya no existe|inexistente',
    'si |cuando |significa|cuenta ',
  ],
  pt: [
    'página|documento|artigo|conteúdo|arquivo|ficheiro|endereço|link |url ',
    'não encontrad|não foi encontrad|não existe|não encontramos|não encontrámos|não foi possível encontrar|não conseguimos encontrar|não conseguimos localizar|não foi possível localizar|não pôde ser encontrad|não pode ser encontrad|já não existe',
    'se |quando |significa|conta ',
  ],
  it: [
    'pagina|documento|articolo|contenuto|file|indirizzo|link |url ',
    'non trovat|non è stata trovata|non è stato trovato|non esiste|impossibile trovare|non abbiamo trovato|non riusciamo a trovare|non siamo riusciti a trovare|inesistente|non si trova',
    'se |quando |significa|account ',
  ],
  ca: [
    'pàgina|document|article|contingut|enllaç',
    "no trobad|no s'ha trobat|no s'ha pogut trobar|no existeix|no hem trobat|no hem pogut trobar",
    'si |quan ',
  ],
  nl: [
    'pagina|document|artikel|inhoud|bestand|adres|link |url ',
    'niet gevonden|niet vinden|niet worden gevonden|bestaat niet|bestaat helaas niet|niet te vinden|onvindbaar',
    'als |wanneer |indien |betekent|account ',
  ],
  sv: [
    'sida|sidan|dokument|artikel|innehåll|adress|länk',
    'hittades inte|hittas inte|inte hittas|hittade inte|hittar inte|inte hitta|hittades tyvärr inte|finns inte|finns tyvärr inte|existerar inte',
    'om |när |betyder|konto ',
  ],
  da: [
    'side|siden|dokument|artikel|indhold|adresse|link ',
    'ikke fundet|ikke finde|findes ikke|findes desværre ikke|fandt ikke|eksisterer ikke|blev ikke fundet',
    'hvis |når |betyder|konto ',
  ],
  no: [
    'side|siden|dokument|artikkel|innhold|adresse|lenke',
    'ikke funnet|ikke finne|finnes ikke|finnes dessverre ikke|fant ikke|eksisterer ikke|ble ikke funnet',
    'hvis |når |dersom |betyr|konto ',
  ],
  fi: [
    'sivu|asiakirja|artikkeli|sisältö|osoite|linkki',
    'ei löydy|ei löytynyt|ei ole olemassa|ei valitettavasti löyd|emme löytäneet|ei löydetty',
    'jos |kun |mikäli ',
  ],
  is: ['síða|síðan|skjal|efni', 'fannst ekki|finnst ekki|er ekki til', 'ef |þegar '],
  et: [
    'leht|lehte|lehekülg|lehekülge|dokument|artikkel',
    'ei leitud|ei leia|ei leidnud|ei eksisteeri',
    'kui ',
  ],
  lv: [
    'lapa|lapu|dokument|rakst',
    'nav atrast|neeksistē|netika atrast|nevarēja atrast|nevar atrast',
    'ja ',
  ],
  lt: [
    'puslapi|dokument|straipsni',
    'nerast|nepavyko rasti|neegzistuoja|nepavyko surasti',
    'jei |jeigu ',
  ],
  pl: [
    'stron|dokument|artykuł|treść|treści|adres|link ',
    'nie znalezion|nie została znaleziona|nie został znaleziony|nie zostało znalezione|nie istnieje|nie odnalezion|nie możemy znaleźć|nie mogliśmy znaleźć|nie udało się znaleźć|nie znaleźliśmy|nie można znaleźć',
    'jeśli |jeżeli |gdy |kiedy |oznacza|konto |konta ',
  ],
  cs: [
    'stránk|dokument|článek|obsah|adres|odkaz',
    'nenalezen|nebyla nalezena|nebyl nalezen|nebylo nalezeno|neexistuje|nenašli jsme|nelze najít|nepodařilo se najít|nemůžeme najít',
    'pokud |když |jestliže |znamená|účet',
  ],
  sk: [
    'stránk|dokument|článok|obsah|adres|odkaz',
    'nenájden|nebola nájdená|nebol nájdený|neexistuje|nenašla|nenašli sme|nepodarilo sa nájsť|nemožno nájsť|sa nenašiel|nedá sa nájsť',
    'ak |keď |znamená|účet',
  ],
  sl: [
    'stran|dokument|članek|vsebin|naslov',
    'ni mogoče najti|ni bilo mogoče najti|ne obstaja|ni najden|ni bila najdena|ni bil najden|nismo našli',
    'če |ko |kadar ',
  ],
  hr: [
    'stranic|dokument|članak|sadržaj|adres|poveznic',
    'nije pronađen|nije nađen|ne postoji|nismo pronašli|ne možemo pronaći|nije moguće pronaći',
    'ako |kada ',
  ],
  sr: ['страниц|документ|чланак|садржај', 'није пронађен|не постоји|нисмо пронашли', 'ако |када '],
  hu: [
    'oldal|dokumentum|cikk|tartalom|cím',
    'nem található|nem létezik|nem találjuk|nem találtuk|nem találta|nem sikerült megtalálni',
    'ha |amikor ',
  ],
  ro: [
    'pagin|document|articol|conținut|adres',
    'nu a fost găsit|nu a putut fi găsit|negăsit|nu există|nu mai există|nu am găsit|nu am putut găsi|nu poate fi găsit',
    'dacă |când |cont ',
  ],
  bg: [
    'страниц|документ|статия|съдържание|адрес',
    'не е намерен|не беше намерен|не съществува|не може да бъде намерен|не намерихме|не можахме да намерим|не открихме',
    'ако |когато ',
  ],
  ru: [
    'страниц|документ|стать|материал|адрес|ссылк',
    'не найден|не существует|не удалось найти|не может быть найден|не смогли найти|не нашли|не нашлась|не нашлось|не можем найти|не обнаружен',
    'если |когда |означает|аккаунт|учетн|учётн',
  ],
  uk: [
    'сторінк|документ|статт|матеріал|адрес|посиланн',
    'не знайден|не існує|не вдалося знайти|не можемо знайти|не знайшли|не знайшлося|не змогли знайти',
    'якщо |коли |означає|обліков',
  ],
  el: [
    'σελίδα|σελίδας|έγγραφο|άρθρο|περιεχόμενο|διεύθυνση',
    'δεν βρέθηκε|δε βρέθηκε|δεν υπάρχει|δεν μπορέσαμε να βρούμε|δεν μπορεί να βρεθεί|δεν ήταν δυνατή η εύρεση|δεν βρήκαμε',
    'εάν |αν |όταν ',
  ],
  tr: [
    'sayfa|belge|doküman|makale|içerik|adres|bağlantı',
    'bulunamadı|bulunamamıştır|bulunamıyor|mevcut değil|bulamadık|bulamıyoruz|yok |bulunmuyor',
    'eğer |ise |hesab|durumunda ',
  ],
  ar: [
    'الصفحة|صفحة|المستند|الوثيقة|المقال|المحتوى|الرابط',
    'غير موجود|لم يتم العثور|تعذر العثور|لم نتمكن من العثور|لا يمكن العثور|لم نعثر|لا توجد|لم يعد موجود',
    'إذا |اذا |عندما ',
  ],
  he: [
    'הדף|דף|העמוד|עמוד|המסמך|המאמר|התוכן|הכתובת',
    'לא נמצא|אינו קיים|לא קיים|אינה קיימת|לא הצלחנו למצוא|לא מצאנו|לא ניתן למצוא',
    'אם |כאשר ',
  ],
  fa: ['صفحه|سند|مقاله|محتوا', 'یافت نشد|پیدا نشد|وجود ندارد|پیدا نکردیم|یافت نمی', 'اگر |هنگامی '],
  hi: [
    'पृष्ठ|पेज|दस्तावेज|दस्तावेज़|लेख|सामग्री',
    'नहीं मिला|नहीं मिली|नहीं मिल|मौजूद नहीं|नहीं ढूंढ|नहीं खोज',
    'यदि |अगर |जब ',
  ],
  bn: ['পৃষ্ঠা|পেজ|নথি|নিবন্ধ', 'পাওয়া যায়নি|খুঁজে পাওয়া|পাওয়া যায়নি|খুঁজে পাইনি', 'যদি '],
  th: ['หน้า|เอกสาร|บทความ|เนื้อหา', 'ไม่พบ|หาไม่เจอ|ไม่เจอ|ไม่มีอยู่|ค้นหาไม่พบ', 'หาก|ถ้า|เมื่อ'],
  vi: [
    'trang|tài liệu|bài viết|nội dung|liên kết',
    'không tìm thấy|không tồn tại|không thể tìm thấy|chưa tìm thấy|không được tìm thấy',
    'nếu |khi ',
  ],
  id: [
    'halaman|laman|dokumen|artikel|konten|alamat|tautan',
    'tidak ditemukan|tidak dijumpai|tidak ada|tidak dapat menemukan|tidak dapat ditemukan|tidak bisa menemukan|tidak wujud|tidak dapat dijumpai|kami tidak menemukan',
    'jika |apabila |ketika |bila |sekiranya ',
  ],
  fil: [
    'page|pahina|dokumento|artikulo|nilalaman',
    'hindi nahanap|hindi mahanap|hindi makita|hindi natagpuan|hindi umiiral|hindi namin mahanap|hindi namin nahanap|hindi matagpuan',
    'kung |kapag ',
  ],
  ja: [
    'ページ|文書|ドキュメント|記事|コンテンツ|ファイル|url ',
    '見つかりません|見つかりませんでした|存在しません|見つけることができません|見当たりません|見つけられません',
    '場合|とき|もし|アカウント',
  ],
  ko: [
    '페이지|문서|글을|콘텐츠|게시물|주소',
    '찾을 수 없|존재하지 않|찾지 못했|찾을수 없|없는 페이지',
    '경우|만약 |계정',
  ],
  zh: [
    '页面|頁面|网页|網頁|文档|文件|文章|内容|內容|页|頁',
    '找不到|不存在|未找到|无法找到|無法找到|没有找到|沒有找到|未能找到|走丢了|迷路',
    '如果|如您|若|当您|當您|账户|帳戶|帐户',
  ],
};

export const notFoundWords: readonly NotFoundWords[] = Object.values(listed).map(
  ([page, missing, unless]) => ({
    page: phrases(page),
    missing: phrases(missing),
    unless: phrases(unless),
  }),
);
