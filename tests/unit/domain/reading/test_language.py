# SPDX-License-Identifier: Apache-2.0
"""Which language a message is in."""

import pytest

from actions.domain.reading.language import language, language_asked

FOREIGN = [
    ("Nie mówię po angielsku, proszę o pomoc", "pl"),
    ("nu vorbesc engleza, mama mea a fost in spital", "ro"),
    ("ਮੈਨੂੰ ਅੰਗਰੇਜ਼ੀ ਨਹੀਂ ਆਉਂਦੀ", "pa"),
    ("میں انگریزی نہیں بول سکتا", "ur"),
    ("Não falo inglês, a minha mãe está no hospital", "pt"),
    ("no hablo inglés, mi madre está en el hospital", "es"),
    ("لا أتكلم الإنجليزية وأمي في المستشفى", "ar"),
    ("আমি ইংরেজি বলতে পারি না", "bn"),
    ("મને અંગ્રેજી આવડતું નથી", "gu"),
    ("Non parlo inglese, mia madre è in ospedale", "it"),
    ("எனக்கு ஆங்கிலம் தெரியாது", "ta"),
    ("Je ne parle pas anglais, ma mère est à l'hôpital", "fr"),
    ("Aš nekalbu angliškai, mano mama ligoninėje", "lt"),
    ("我不会说英语，我妈妈在医院", "zh"),
    ("İngilizce bilmiyorum, annem hastanede", "tr"),
    ("не говоря английски, майка ми е в болницата", "bg"),
    ("Я не говорю по-английски, моя мама в больнице", "ru"),
    ("af ingiriisi kuma hadlo, hooyaday waxay joogtaa isbitaalka", "so"),
    ("من انگلیسی بلد نیستم و مادرم در بیمارستان است", "fa"),
    ("nem beszélek angolul, az anyám kórházban van", "hu"),
    ("Dydw i ddim yn siarad Saesneg, mae mam yn yr ysbyty", "cy"),
    ("Я не розмовляю англійською, моя мама в лікарні", "uk"),
    ("Мы хотим пожаловаться на врача", "ru"),
    ("私は英語が話せません。母は入院しています", "ja"),
]


@pytest.mark.parametrize(("text", "code"), [pytest.param(*row, id=row[1]) for row in FOREIGN])
def test_the_languages_most_spoken_in_england(text, code):
    assert language(text) == code


ENGLISH = [
    "yes", "no", "si", "me", "la la la", "mum no", "in care", "oui", "", "12/3/2026", "ok",
    "I am tired, too many question", "whoop de doo, a form", "it's W1 something",
    "main problem is the council",
]  # fmt: skip


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_never_called_foreign(text):
    assert language(text) == "en"


def test_a_language_asked_for_in_english():
    assert language_asked("she only speaks Sylheti") == "bn"
    assert language_asked("a Polish interpreter please") == "pl"
    assert language_asked("the food was cold") is None
