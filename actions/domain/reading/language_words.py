# SPDX-License-Identifier: Apache-2.0
"""Small words, letters and English names of languages, to tell them apart by."""

from typing import Final

FUNCTION_WORDS: Final = {
    "en": (
        "the and to of is was my a i in it not he she they we you for me that with on "
        "have had no yes but are at be this his her who what when them from about has "
        "there would can please help do did don't didn't so as if all your our mum dad "
        "hospital doctor nurse care home council got get went told said just like been "
        "were because will"
    ),
    "pl": (
        "i w na nie się jest to że z do mam moja mój moje mnie ale jak czy tak co był "
        "była było przez dla po proszę jestem mówię polsku szpital szpitalu lekarz "
        "pomoc bardzo dzień dobry chcę mi już ja pan pani mojej mojego matka mama "
        "rozumiem angielskiego angielsku skargę dziękuję"
    ),
    "ro": (
        "și si în este nu că la un o pe cu am mea meu mi-a a fost pentru din care sunt "
        "vreau mă îmi dar să bună ziua spital spitalul medicul ajutor vorbesc românește "
        "romaneste rog mama stiu știu engleza limba ca de foarte mulțumesc"
    ),
    "pt": (
        "não nao o que e de um uma para com em eu meu minha foi está estou por mais mas "
        "do da no na os as obrigado obrigada português hospital médico ajuda falo "
        "inglês olá bom dia mãe quero muito ele ela se"
    ),
    "es": (
        "el la los las que de y en no un una por con para mi es está fue pero su lo me "
        "se del al yo muy hola gracias hablo español inglés hospital médico ayuda "
        "necesito quiero madre padre tengo más también señor cuando porque"
    ),
    "it": (
        "il la che di e non un una per con mi è sono mio mia del della ma in lo ha ho "
        "al alla nel come più anche questo parlo italiano inglese ospedale medico aiuto "
        "grazie buongiorno ciao voglio madre padre stato stata gli"
    ),
    "fr": (
        "le la les des et est je ne pas que un une pour dans mon ma mes il elle nous "
        "vous avec sur mais qui ce cette au aux du était suis j'ai c'est l'hôpital "
        "hôpital médecin aide parle français francais anglais bonjour merci mère père "
        "très été sont"
    ),
    "lt": (
        "ir yra ne kad aš as mano į i su bet tai buvo man iš is ligoninė ligoninėje "
        "gydytojas pagalba kalbu lietuviškai lietuviskai angliškai labas dėkoju aciu "
        "ačiū prašau prasau nori noriu mama nesuprantu"
    ),
    "tr": (
        "ve bir bu için icin ne de da değil degil ben benim çok cok var yok ama ile mi "
        "bana hastane hastanede doktor yardım yardim türkçe turkce konuşuyorum "
        "konusuyorum ingilizce bilmiyorum merhaba teşekkürler annem babam oldu "
        "istiyorum şikayet sikayet lütfen lutfen"
    ),
    "so": (
        "waa waxaan waxay iyo oo in ka ku la u si aan ayaa ah waxa hooyaday aabahay "
        "isbitaalka dhakhtar caawimaad caawi af soomaali soomaaliga kuma hadlo "
        "ingiriisi ingiriisiga fadlan mahadsanid aniga wuu way iska cabasho doonayaa ma"
    ),
    "hu": (
        "és es a az nem hogy egy van volt meg ez de is én en nekem kórház kórházban "
        "orvos segítség segítséget beszélek beszelek magyarul angolul köszönöm jó napot "
        "kérem anyám apám szeretnék panaszt már csak"
    ),
    "cy": (
        "y yr yn ac a i o ar mae roedd fy ei nid ydw dw i'n wedi gan am ond eisiau "
        "siarad cymraeg saesneg ysbyty meddyg diolch os gwelwch bore da helo mam dad "
        "cwyno cwyn oedd bod nad eu gyda"
    ),
    "sq": (
        "dhe është eshte në ne nuk një nje për per me unë une im ime që qe të te flas "
        "shqip anglisht spital mjek ndihmë faleminderit përshëndetje"
    ),
    "ur": (
        "mein main mera meri mere hai hain nahi nahin aur ka ki ke ko se ne tha thi "
        "mujhe aap kya urdu bolta bolti angrezi shukriya ammi abbu walid walida madad "
        "chahiye"
    ),
    "bn": (
        "ami amar amake ache nai na bangla bolte pari shahajjo dorkar hashpatal ma baba "
        "daktar dhonnobad"
    ),
    "pa": (
        "mainu menu mera meri hai nahi punjabi bolda boldi angrezi madad chahidi tuhanu "
        "sat sri akal"
    ),
}

LETTERS: Final = {
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

NAMED: Final = {
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
