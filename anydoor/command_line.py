# SPDX-License-Identifier: Apache-2.0
"""Commands for those who run a site. What is heavy is imported by the command that needs it."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.directory.site import ListsError, corrections_in, folder_of_site, lists_in

WRONG = 2

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
directory = typer.Typer(no_args_is_help=True, help="The lists of organisations.")
app.add_typer(directory, name="directory")

Files = Annotated[
    list[Path],
    typer.Argument(help="The publishers' files, such as etr.csv, or a folder that holds them."),
]
FewerIsRight = Annotated[
    bool,
    typer.Option("--fewer-is-right", help="Load a file in which many organisations are missing."),
]


@app.callback()
def anydoor() -> None:
    """Commands for those who run Anydoor."""


@directory.command()
def load(files: Files, fewer_is_right: FewerIsRight = False) -> None:
    """Load the publishers' own files. All are taken in, or nothing is changed."""
    from actions.directory.publishers.loading import LoadRefused
    from actions.directory.publishers.loading import load as load_files
    from actions.directory.publishers.saying import sentences
    from actions.directory.publishers.writing import AlreadyLoading

    site, found = folder_of_site(os.environ), _all(files)
    typer.echo(f"Reading {len(found)} of the publishers' files; a long one takes some minutes.")
    try:
        reports = load_files(found, site=site, now=datetime.now(UTC), fewer_is_right=fewer_is_right)
    except LoadRefused as refused:
        for reason in refused.reasons:
            typer.echo(reason, err=True)
        typer.echo("Nothing was changed.", err=True)
        raise typer.Exit(1) from None
    except ListsError as problem:
        typer.echo(problem, err=True)
        raise typer.Exit(1) from None
    except AlreadyLoading:
        typer.echo("Another load is at work. Wait until it has finished, then try again.", err=True)
        raise typer.Exit(1) from None
    for report in reports:
        for sentence in sentences(report):
            typer.echo(sentence)
    typer.echo(f"The lists are in {lists_in(site)}. They are used within seconds.")


def _all(files: list[Path]) -> list[Path]:
    """The files, those of folders too."""
    found: list[Path] = []
    for path in files:
        inside = (p for p in path.iterdir() if p.suffix.lower() == ".csv") if path.is_dir() else ()
        found += sorted(inside) if path.is_dir() else [path]
    return found


def _lists(site: Path) -> Path:
    """The lists in use; where there are none as named, says so and ends."""
    try:
        return lists_in(site)
    except ListsError as problem:
        typer.echo(problem, err=True)
        raise typer.Exit(1) from None


@directory.command()
def find(
    words: Annotated[str, typer.Argument(help="What somebody might write.")],
    postcode: Annotated[
        str, typer.Option(help="Where the person lives: a postcode, or its first half.")
    ] = "",
) -> None:
    """Show which organisations would be found in some words, and why."""
    from actions.directory.corrected import CorrectedDirectory
    from actions.directory.directory import the_directory
    from anydoor.finding import explained

    site = folder_of_site(os.environ)
    now = CorrectedDirectory(the_directory(_lists(site)), corrections_in(site)).now
    for line in explained(words, now, postcode=postcode):
        typer.echo(line)


@directory.command()
def corrections() -> None:
    """Print as CSV which words handlers have explained, and which organisation they meant.

    Only words that tell of nobody, explained in two cases or by an administrator.
    """
    import asyncio

    from actions.directory.corrected import CorrectedDirectory
    from actions.directory.directory import the_directory
    from actions.settings import SettingsError, read_settings
    from anydoor.exporting import explained_words, learned_from

    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        typer.echo(error, err=True)
        raise typer.Exit(WRONG) from None
    base, site = the_directory(_lists(settings.directory)), settings.directory
    learned = asyncio.run(learned_from(settings))
    now = CorrectedDirectory(base, corrections_in(site)).now
    typer.echo(explained_words(learned, now), nl=False)
