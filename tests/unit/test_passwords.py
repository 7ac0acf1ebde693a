# SPDX-License-Identifier: Apache-2.0
"""Passwords are hashed by argon2id, each with a salt of its own."""

from collections.abc import Iterator

import pytest

from actions.passwords import Argon2


@pytest.fixture
def passwords() -> Iterator[Argon2]:
    argon = Argon2()
    yield argon
    argon.close()


async def test_right_password_fits_and_wrong_ones_do_not(passwords: Argon2) -> None:
    kept = await passwords.hash("correct horse")

    assert kept.startswith("$argon2id$")
    assert kept != await passwords.hash("correct horse")
    assert await passwords.verify(kept, "correct horse")
    assert not await passwords.verify(kept, "Correct horse")
    assert not await passwords.verify("not a hash", "correct horse")
