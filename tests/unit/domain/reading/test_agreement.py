# SPDX-License-Identifier: Apache-2.0
"""What the person affected said to the complaint, as it is told."""

import pytest

from actions.domain.draft import Agreement
from actions.domain.reading.agreement import read_agreement

ANSWERS = [
    ("yes I told her and she said good", Agreement("yes")),
    ("I just asked her and she says yes", Agreement("yes_with_me")),
    ("I read it to her just now and she said yes", Agreement("yes_with_me")),
    ("yes", Agreement("yes")),
    ("he told me to do it, he's deaf so I do it", Agreement("yes")),
    ("he can sign", Agreement("yes")),
    ("she's here: 'yes love'", Agreement("yes_with_me")),
    ("yes she's sat next to me", Agreement("yes_with_me")),
    ("she nodded yes when I read it out", Agreement("yes_with_me")),
    ("he signed a form", Agreement("yes_written")),
    ("yes in writing", Agreement("yes_written")),
    ("she wrote a letter saying I can", Agreement("yes_written")),
    ("she says no", Agreement("no")),
    ("he doesn't want me to", Agreement("no")),
    ("he refuses", Agreement("no")),
    ("she told me to leave it", Agreement("no")),
    ("no, she doesn't want any fuss", Agreement("no")),
    ("no she doesn't know", Agreement("not_asked")),
    ("I haven't asked her", Agreement("not_asked")),
    ("not yet", Agreement("not_asked")),
    ("he doesn't know I'm doing this", Agreement("not_asked")),
    ("I don't want to worry her", Agreement("not_asked")),
    ("no", Agreement("not_asked")),
    ("not sure", Agreement("unsure")),
    ("I don't know if he would agree", Agreement("unsure")),
    ("she knows and agrees", Agreement("yes")),
    ("yes she wants me to", Agreement("yes")),
    ("he's happy for me to do it", Agreement("yes")),
    ("can't ask her, she's in a coma", Agreement("not_asked")),
    ("mum asked me to", Agreement("yes")),
    ("he's on the phone now saying yes", Agreement("yes_with_me")),
    ("I've got him on the phone and he says go on", Agreement("yes_with_me")),
    ("she told me on the phone last week to do it", Agreement("yes")),
    ("yes, he said so over the phone", Agreement("yes")),
    ("my dad is against it", Agreement("no")),
    ("I'll ask him tonight", Agreement("not_asked")),
    ("yes but not in writing", Agreement("yes")),
    ("she knows", Agreement("yes")),
    ("he's only a baby", Agreement("not_asked")),
    ("she said no, leave it", Agreement("no")),
    ("of course she does", Agreement("yes")),
    ("I've got her written consent", Agreement("yes_written")),
    ("I just asked him and he said yes", Agreement("yes_with_me")),
    ("she's not happy about it", Agreement("no")),
    ("told me yes", Agreement("yes")),
    ("he says do it", Agreement("yes")),
    ("haven't told him", Agreement("not_asked")),
    ("no I dont want it", Agreement("no")),
    ("she would not agree", Agreement("no")),
    ("she gave me permission", Agreement("yes")),
    ("she is too ill to be asked", Agreement("not_asked")),
    ("Yes, with me now", Agreement("yes_with_me")),
    ("the ward was dirty", None),
    ("he can sign, he just cannot write much", Agreement("yes")),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_the_agreement_that_an_answer_tells(text, wanted):
    assert read_agreement(text) is wanted
