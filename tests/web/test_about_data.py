# SPDX-License-Identifier: Apache-2.0
"""The text that the licences of the lists ask for."""

from pathlib import Path

import pytest

from actions.web.about_data import attribution


def test_the_notes_beside_the_data_hold_all_that_is_shown() -> None:
    found = attribution()
    assert any("Open Government Licence v3.0" in text for text in found.statements)
    assert any("CC BY-SA 3.0" in text for text in found.statements)
    assert all(source.name and source.publisher and source.licence for source in found.sources)


@pytest.mark.parametrize(
    "notes",
    [
        pytest.param("## Licences\n| a | b | c |\n", id="no statement"),
        pytest.param("> Contains data.\n", id="no table"),
    ],
)
def test_notes_without_the_text_stop_the_start(notes: str, tmp_path: Path) -> None:
    path = tmp_path / "SOURCES.md"
    path.write_text(notes, encoding="utf-8")
    with pytest.raises(ValueError, match="holds no attribution"):
        attribution(path)
