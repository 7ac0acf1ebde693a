# SPDX-License-Identifier: Apache-2.0
"""Files that nobody would publish: each is read or refused, within bounds, and never a fault."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.directory.publishers import advocates, bodies, cqc, ods, ons
from actions.directory.publishers.lines import FileRefused, Lines, records
from actions.directory.publishers.recognising import publisher_of
from tests.integration.directory.files import CQC_HEADER, write
from tests.integration.directory.files import cqc as cqc_row
from tests.integration.directory.files import ods as ods_row

TODAY = date(2026, 11, 25)
READERS: dict[str, Callable[[Path], object]] = {
    "organisations": lambda path: ods.read_file(path, ods.FILES["epraccur"], today=TODAY),
    "successions": ods.read_successions,
    "care directory": lambda path: cqc.read_file(path, today=TODAY),
    "postcodes": ons.read_file,
    "advocacy": lambda path: advocates.read_file(path, councils={"E10000018"}),
    "which it is": publisher_of,
}
STARTS = [
    b"",
    b'"A99999","QUAY SURGERY"' + b',""' * 25 + b"\n",
    b"Location ID,Location Name,Service Types\n",
    b"pcds,oslaua,oscty\n",
    b"scope,council_gss,provider,as_of,confidence\n",
]


@settings(deadline=None, max_examples=150)
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(tmp_path_factory, start, rest):
    file = tmp_path_factory.mktemp("any") / "any.csv"
    file.write_bytes(start + rest)
    for read in READERS.values():
        try:
            read(file)
        except FileRefused as refused:
            assert str(refused).strip()


@settings(deadline=None, max_examples=100)
@given(
    cells=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=30),
        min_size=1,
        max_size=8,
    )
)
def test_what_was_written_as_a_record_is_read_as_one(tmp_path_factory, cells):
    file = write(tmp_path_factory.mktemp("row") / "row.csv", ["first"], cells)
    seen = Lines()
    *_, last = records(file, seen)
    assert (len(last.cells), seen.bad) == (len(cells), 0)


def test_a_file_with_too_many_organisations_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(bodies, "MOST_BODIES", 10)
    file = write(tmp_path / "x.csv", *[ods_row(f"A{n:05}", "QUAY SURGERY") for n in range(11)])
    with pytest.raises(FileRefused, match="more than 10 organisations"):
        READERS["organisations"](file)


def test_a_file_with_too_many_districts_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(ons, "MOST_PAIRS", 3)
    rows = [[f"LE{n} 1AA", "E06000016", ""] for n in range(1, 6)]
    file = write(tmp_path / "x.csv", ["pcds", "oslaua", "oscty"], *rows)
    with pytest.raises(FileRefused, match="more districts"):
        ons.read_file(file)


def test_of_many_bad_lines_only_the_first_are_kept(tmp_path):
    good = [ods_row(f"A{n:05}", "QUAY SURGERY") for n in range(20_000)]
    file = write(tmp_path / "x.csv", *good, *["x"] * 1_500)
    read = ods.read_file(file, ods.FILES["epraccur"], today=TODAY)
    assert (read.lines.bad, len(read.lines.kept)) == (1_500, 1_000)


def test_a_line_without_end_is_never_held_whole(tmp_path):
    file = tmp_path / "x.csv"
    with file.open("wb") as out:
        for _ in range(400):
            out.write(b"x" * 100_000)
        out.write(b"\n" + b'"A99999","QUAY SURGERY"' + b',""' * 25 + b"\n")
    seen = Lines()
    assert [line.number for line in records(file, seen)] == [2]
    assert seen.kept[0].why == "The line is far too long."


def test_a_postcode_directory_takes_no_more_for_more_rows(tmp_path):
    rows = ([f"LE{n % 9} {n % 10}AA", "E06000016", ""] for n in range(30_000))
    read = ons.read_file(write(tmp_path / "x.csv", ["pcds", "oslaua", "oscty"], *rows))
    assert (read.lines.good, len(read.pairs)) == (30_000, 9)


POSTCODE_HEADERS = [
    pytest.param("pcd pcd2 pcds dointr doterm oscty ced oslaua osward icb", id="until 2024"),
    pytest.param("pcd7 pcd8 pcds dointr doterm cty25cd ced25cd lad25cd icb25cd", id="from 2025"),
    pytest.param("pcd7 pcds doterm cty26cd lad26cd sicbl26cd", id="the shorter directory"),
]


@pytest.mark.parametrize("header", POSTCODE_HEADERS)
def test_the_headings_of_every_year_are_known(tmp_path, header):
    names = header.split()
    row = ["LE1 1AA" if name.startswith("pcd") else "" for name in names]
    at = next(i for i, name in enumerate(names) if name.startswith(("oslaua", "lad")))
    row[at] = "E06000016"
    read = ons.read_file(write(tmp_path / "x.csv", names, row))
    assert [(outward, council) for outward, council, _ in read.pairs] == [("LE1", "E06000016")]


def test_a_postcode_directory_without_counties_is_refused(tmp_path):
    file = write(tmp_path / "x.csv", ["pcds", "oslaua"], ["LE1 1AA", "E06000016"])
    with pytest.raises(FileRefused, match="the county"):
        ons.read_file(file)


def test_the_care_directory_may_begin_with_a_title(tmp_path):
    title = [["Care directory", "", ""]] * 4
    file = write(tmp_path / "x.csv", *title, list(CQC_HEADER), cqc_row("1-999000001", "Quay House"))
    assert set(cqc.read_file(file, today=TODAY).bodies) == {"1-999000001"}


@pytest.mark.parametrize(
    ("services", "type_"),
    [
        ("Care home service with nursing", "nursing home"),
        ("Care home service without nursing|Domiciliary care service", "care home; home care"),
        ("Residential homes|Nursing homes", "nursing home; care home"),
        ("Homecare agencies|Supported living", "home care; supported living"),
        ("Extra Care housing services", "extra care housing"),
        ("Hospice services at home", "hospice"),
    ],
)
def test_both_ways_to_write_a_service_are_known(tmp_path, services, type_):
    header = ["Name", "Service types", "CQC Location ID (for office use only)"]
    file = write(tmp_path / "x.csv", header, ["Quay House", services, "1-999000001"])
    assert cqc.read_file(file, today=TODAY).bodies["1-999000001"].type == type_
