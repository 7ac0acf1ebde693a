# SPDX-License-Identifier: Apache-2.0
"""Which language a message is in, by its script and its small words.

The languages are the most common ones in England other than English, with Welsh and Ukrainian.
Source: Office for National Statistics, Census 2021, main language.
"""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")

_SCRIPTS = (
    ("pa", 0x0A00, 0x0A7F),
    ("gu", 0x0A80, 0x0AFF),
    ("bn", 0x0980, 0x09FF),
    ("ta", 0x0B80, 0x0BFF),
    ("hi", 0x0900, 0x097F),
    ("el", 0x0370, 0x03FF),
    ("he", 0x0590, 0x05FF),
    ("th", 0x0E00, 0x0E7F),
    ("zh", 0x4E00, 0x9FFF),
    ("zh", 0x3400, 0x4DBF),
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7AF),
    ("am", 0x1200, 0x137F),
    ("ar", 0x0600, 0x06FF),
    ("ar", 0xFB50, 0xFDFF),
    ("ar", 0xFE70, 0xFEFC),
    ("ru", 0x0400, 0x04FF),
)

_WORDS = {
    "en": "the and to of is was my a i in it not he she they we you for me that with on have had no yes but are at be this "
    "his her who what when them from about has there would can please help do did don't didn't so as if all your our "
    "mum dad hospital doctor nurse care home council got get went told said just like been were because will",
    "pl": "i w na nie się jest to że z do mam moja mój moje mnie ale jak czy tak co był była było przez dla po proszę jestem "
    "mówię polsku szpital szpitalu lekarz pomoc bardzo dzień dobry chcę mi już ja pan pani mojej mojego matka mama nie "
    "rozumiem angielskiego angielsku skargę dziękuję",
    "ro": "și si în este nu că la un o pe cu am mea meu mi-a a fost pentru din care sunt vreau mă îmi dar să bună ziua "
    "spital spitalul medicul ajutor vorbesc românește romaneste rog mama nu stiu știu engleza limba ca de "
    "foarte mulțumesc",
    "pt": "não nao o que e de um uma para com em eu meu minha foi está estou por mais mas do da no na os as obrigado obrigada "
    "português hospital médico ajuda falo inglês olá bom dia mãe quero muito ele ela se",
    "es": "el la los las que de y en no un una por con para mi es está fue pero su lo me se del al yo muy hola gracias "
    "hablo español inglés hospital médico ayuda necesito quiero madre padre tengo más también señor cuando porque",
    "it": "il la che di e non un una per con mi è sono mio mia del della ma in lo ha ho al alla nel come più anche questo "
    "parlo italiano inglese ospedale medico aiuto grazie buongiorno ciao voglio madre padre stato stata gli",
    "fr": "le la les des et est je ne pas que un une pour dans mon ma mes il elle nous vous avec sur mais qui ce cette au aux "
    "du était suis j'ai c'est l'hôpital hôpital médecin aide parle français francais anglais bonjour merci mère père "
    "très été sont",
    "lt": "ir yra ne kad aš as mano į i su bet tai buvo man iš is ligoninė ligoninėje gydytojas pagalba kalbu lietuviškai "
    "lietuviskai angliškai labas dėkoju aciu ačiū prašau prasau nori noriu mama nesuprantu",
    "tr": "ve bir bu için icin ne de da değil degil ben benim çok cok var yok ama ile mi bana hastane hastanede doktor yardım "
    "yardim türkçe turkce konuşuyorum konusuyorum ingilizce bilmiyorum merhaba teşekkürler annem babam oldu istiyorum "
    "şikayet sikayet lütfen lutfen",
    "so": "waa waxaan waxay iyo oo in ka ku la u si aan ayaa ah waxa hooyaday aabahay isbitaalka dhakhtar caawimaad caawi "
    "af soomaali soomaaliga kuma hadlo ingiriisi ingiriisiga fadlan mahadsanid aniga wuu way iska cabasho doonayaa ma",
    "hu": "és es a az nem hogy egy van volt meg ez de is én en nekem kórház kórházban orvos segítség segítséget beszélek "
    "beszelek magyarul angolul köszönöm jó napot kérem anyám apám szeretnék panaszt már csak",
    "cy": "y yr yn ac a i o ar mae roedd fy ei nid ydw dw i'n wedi gan am ond eisiau siarad cymraeg saesneg ysbyty meddyg "
    "diolch os gwelwch bore da helo mam dad cwyno cwyn oedd bod nad eu gyda",
    "sq": "dhe është eshte në ne nuk një nje për per me unë une im ime që qe të te flas shqip anglisht spital mjek ndihmë "
    "faleminderit përshëndetje",
    "ur": "mein main mera meri mere hai hain nahi nahin aur ka ki ke ko se ne tha thi mujhe aap kya urdu bolta bolti angrezi "
    "shukriya ammi abbu walid walida madad chahiye",
    "bn": "ami amar amake ache nai na bangla bolte pari shahajjo dorkar hashpatal ma baba daktar dhonnobad",
    "pa": "mainu menu mera meri hai nahi punjabi bolda boldi angrezi madad chahidi tuhanu sat sri akal",
}
_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_LETTERS = {
    "pl": "ąęłńśźżćó",
    "ro": "ăâîșțşţ",
    "pt": "ãõç",
    "es": "ñ¿¡",
    "lt": "ėįųūčšžąę",
    "tr": "ğışçöü",
    "hu": "őűáéöü",
    "fr": "èêàçûîœ",
    "it": "ìòùàè",
    "cy": "ŵŷ",
}
_NAMED = {
    "polish": "pl",
    "romanian": "ro",
    "panjabi": "pa",
    "punjabi": "pa",
    "urdu": "ur",
    "portuguese": "pt",
    "spanish": "es",
    "arabic": "ar",
    "bengali": "bn",
    "bangla": "bn",
    "sylheti": "bn",
    "gujarati": "gu",
    "italian": "it",
    "tamil": "ta",
    "french": "fr",
    "lithuanian": "lt",
    "chinese": "zh",
    "mandarin": "zh",
    "cantonese": "zh",
    "turkish": "tr",
    "bulgarian": "bg",
    "russian": "ru",
    "somali": "so",
    "persian": "fa",
    "farsi": "fa",
    "dari": "fa",
    "hungarian": "hu",
    "welsh": "cy",
    "ukrainian": "uk",
    "kurdish": "ku",
    "albanian": "sq",
    "hindi": "hi",
    "pashto": "ps",
    "tigrinya": "ti",
    "vietnamese": "vi",
    "greek": "el",
}
_SPEAKS = re.compile(
    r"\b(?:speaks?|spoken|talks?|understands?|reads?|language is|interpreter|translator|"
    r"in)\b[^.!?]{0,25}?\b("
    + "|".join(_NAMED)
    + r")\b|\b("
    + "|".join(_NAMED)
    + r") (?:interpreter|translator|speaker|speaking|is (?:my|his|her) (?:first )?language|please|only)\b",
    re.IGNORECASE,
)


def language(text: str) -> str:
    """ISO 639-1 code of the language that a text is written in; English unless it is clearly another."""
    words = [word.lower().replace("\u2019", "'") for word in _WORD.findall(text[:4000])]
    script = _by_script(text[:4000], words)
    if script:
        return script
    if len(words) < 2:
        return "en"
    scores = {code: sum(word in known for word in words) for code, known in _SETS.items()}
    english = scores.pop("en")
    for code, letters in _LETTERS.items():
        scores[code] += 2 * min(2, sum(letter in letters for word in words for letter in word))
    best = max(scores, key=lambda code: scores[code])
    enough = scores[best] >= 2 and scores[best] >= 0.2 * len(words) and scores[best] > 1.5 * english
    return best if enough and (len(words) > 2 or scores[best] >= 3) else "en"


def _by_script(text: str, words: list[str]) -> str | None:
    counts: Counter[str] = Counter()
    letters = 0
    for letter in text:
        if not letter.isalpha():
            continue
        letters += 1
        point = ord(letter)
        if point < 0x0370:
            continue
        for code, first, last in _SCRIPTS:
            if first <= point <= last:
                counts[code] += 1
                break
    if not counts or sum(counts.values()) * 2 < letters:
        return None
    if counts["ja"]:
        return "ja"
    code = counts.most_common(1)[0][0]
    return {"ru": _cyrillic, "ar": _arabic}[code](text, words) if code in ("ru", "ar") else code


def _cyrillic(text: str, words: list[str]) -> str:
    lowered = text.lower()
    if any(letter in lowered for letter in "іїєґ"):
        return "uk"
    if any(letter in lowered for letter in "ыэё"):
        return "ru"
    bulgarian = {
        "съм",
        "не",
        "ми",
        "на",
        "е",
        "за",
        "се",
        "да",
        "от",
        "ще",
        "като",
        "това",
        "много",
        "майка",
        "говоря",
        "са",
        "бях",
        "болницата",
        "моята",
        "моля",
        "аз",
        "английски",
        "български",
        "искам",
        "беше",
    }
    russian = {
        "я",
        "не",
        "в",
        "на",
        "и",
        "что",
        "мне",
        "моя",
        "мой",
        "мою",
        "был",
        "была",
        "было",
        "больнице",
        "пожалуйста",
        "как",
        "это",
        "у",
        "меня",
        "по",
        "русски",
        "хочу",
        "с",
        "из",
    }
    found = set(words)
    return (
        "bg"
        if "ъ" in lowered
        and len(found & bulgarian) >= len(found & russian)
        or len(found & bulgarian) > len(found & russian)
        else "ru"
    )


def _arabic(text: str, words: list[str]) -> str:
    urdu = sum(letter in "ٹڈڑںےھہۓ" for letter in text)
    persian = sum(letter in "پچژگکی" for letter in text)
    found = set(words)
    if urdu or found & {"ہے", "کا", "کی", "میں", "نہیں", "اور"}:
        return "ur"
    if (
        found & {"من", "است", "را", "که", "این", "با", "برای", "می", "نمی", "هستم", "کردم", "بود"}
        or persian >= 2
    ):
        return "fa"
    return "ar"


def language_asked(text: str) -> str | None:
    """The language that an English text says somebody speaks or needs ("a Polish interpreter")."""
    match = _SPEAKS.search(text[:4000])
    return _NAMED[(match[1] or match[2]).lower()] if match else None
