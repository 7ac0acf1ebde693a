# SPDX-License-Identifier: Apache-2.0
"""The style sheet asks no other host and names no font that must be bought."""

import pytest

from environment import paths
from environment.frontend import neutral
from environment.telling import Trouble

STOCK = (
    "@font-face{font-family:Frutiger W01;src:url(https://fonts.example/a.woff2) format('woff2')}"
    "@font-face{font-family:Frutiger W01;font-weight:600;src:url(https://fonts.example/b.woff2)}"
    "body{font-family:Frutiger W01,arial,sans-serif}"
    '.sort{background:url("/assets/images/nhsuk-icon-arrow-up.svg")}'
    "/*# sourceMappingURL=nhsuk-frontend.min.css.map */"
)


def test_font_host_and_source_map_are_gone():
    assert neutral(STOCK) == (
        "body{font-family:arial,sans-serif}"
        ".sort{background:url(/static/nhsuk/nhsuk-icon-arrow-up.svg)}"
    )


@pytest.mark.parametrize(
    "left",
    [
        "a{src:url(https://fonts.example/c.woff)}",
        "a{font-family:Frutiger}",
        "a{src:url(/assets/b)}",
    ],
)
def test_anything_left_over_stops_the_set_up(left):
    with pytest.raises(Trouble):
        neutral(STOCK + left)


def test_what_is_served_is_complete_and_has_its_licence():
    css = (paths.STYLES / "nhsuk-frontend.css").read_text(encoding="utf-8")
    assert neutral(css) == css
    served = {file.name for file in paths.STYLES.iterdir()}
    named = {part.split(")")[0] for part in css.split("url(/static/nhsuk/")[1:]}
    assert named <= served
    assert not {name for name in served if name.endswith((".ico", ".png", ".woff", ".woff2"))}
    assert "MIT Licence" in (paths.STYLES / "NOTICE.txt").read_text(encoding="utf-8")
