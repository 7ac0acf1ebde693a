# SPDX-License-Identifier: Apache-2.0
"""Newly loaded lists take over while the program runs; broken ones do not."""

import threading
from dataclasses import replace

import pytest

from actions.directory.corrected import CorrectedDirectory
from actions.directory.corrections import Alias, Corrections, write_corrections
from actions.directory.renewing import RenewedLists
from actions.directory.site import CURRENT, all_lists
from bot.components.organisations import Organisations


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def point_to(site, name):
    (all_lists(site) / name).mkdir(parents=True)
    (all_lists(site) / CURRENT).write_text(f"{name}\n")


def test_the_old_lists_answer_while_the_new_are_read_and_then_the_new(directory, site, tmp_path):
    newer, go_on = replace(directory), threading.Event()

    def read(folder):
        go_on.wait(30)
        return newer

    lists = RenewedLists(directory, site, read)
    corrections = tmp_path / "corrections.json"
    write_corrections(corrections, Corrections(aliases=(Alias("the quayside", "RWE"),)))
    live = CorrectedDirectory(directory, corrections, lists)
    before = live.now
    point_to(site, "000001-20261126")
    assert all(live.now is before for _ in range(100))
    go_on.set()
    lists.reading.join()
    assert live.base is not newer and live.now is not before and live.base is newer
    assert [n.code for n in live.now.named("the quayside")] == ["RWE"]


def test_broken_lists_keep_the_old_ones_and_are_told_until_good_ones_come(directory, site):
    newer, answers = replace(directory), iter([ValueError("cut short"), None])

    def read(folder):
        wrong = next(answers)
        if wrong:
            raise wrong
        return newer

    lists = RenewedLists(directory, site, read)
    live = CorrectedDirectory(directory, lists=lists)
    point_to(site, "000001-20261126")
    assert live.now is directory
    lists.reading.join()
    assert live.now is directory and lists.problem == "ValueError: cut short"
    point_to(site, "000002-20261126")
    live.now  # noqa: B018
    lists.reading.join()
    assert live.now is newer and lists.problem is None


def test_the_bot_takes_newly_loaded_lists_too(directory, site):
    newer = replace(directory)
    lists = RenewedLists(directory, site, lambda folder: newer)
    component = Organisations(directory, None, lists)
    point_to(site, "000001-20261126")
    component.process([])
    lists.reading.join()
    assert component.directory is newer
