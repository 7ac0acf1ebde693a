# SPDX-License-Identifier: Apache-2.0
"""Publishers' own files become the lists of a site, whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.directory.directory import Directory
from actions.directory.model import Closed
from actions.directory.publishers import advocates
from actions.directory.publishers.loading import LoadRefused, load
from actions.directory.publishers.ods import FILES, read_file
from actions.directory.publishers.saying import sentences
from actions.directory.publishers.writing import (
    AlreadyLoading,
    alone,
    new_folder,
    put_in_use,
)
from actions.directory.site import ListsError, all_lists, lists_in
from actions.directory.tables import REFERENCE, rows
from tests.integration.directory.files import (
    CQC_HEADER,
    cqc,
    ods,
    trusts,
    with_changed,
    write,
)

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def loaded(site: Path, *files: Path, **options):
    """A load without the last look at the new lists, which the tests take themselves."""
    return load(files, site=site, now=NOW, check=lambda _: None, **options)


def told(reports) -> str:
    return "\n".join(s for report in reports for s in sentences(report))


def test_without_a_load_our_own_lists_are_used(site):
    assert lists_in(site) == REFERENCE


def test_what_changed_is_said_in_plain_words(site, tmp_path):
    lines = with_changed(trusts(), "RWE", name="QUAY TRUST")
    lines = with_changed(lines, "RWH", closed="20261031")
    etr = write(tmp_path / "etr.csv", *lines, ods("R9Z", "QUAYSIDE HOSPITALS NHS TRUST"))

    (report,) = loaded(site, etr)

    assert told([report]).splitlines() == [
        "etr.csv: NHS trusts",
        "  199 are in the list now.",
        "  1 is new: Quayside Hospitals NHS Trust (R9Z)",
        "  1 has closed: East and North Hertfordshire Teaching NHS Trust (RWH, 2026-10-31)",
        "  1 has a new name: University Hospitals of Leicester NHS Trust is now Quay Trust (RWE)",
    ]


def test_a_closed_trust_stays_to_be_found_and_its_hospitals_go_to_its_successor(site, tmp_path):
    etr = write(tmp_path / "etr.csv", *with_changed(trusts(), "RWH", closed="20261031"))
    succ = write(tmp_path / "succ.csv", ["RWH", "RC9", "A", "20261101", "1"])

    loaded(site, etr, succ)

    directory = Directory.load(lists_in(site))
    name = "East and North Hertfordshire Teaching NHS Trust"
    closed = Closed("RWH", name, "2026-10-31", ("RC9",))
    assert directory.closed("RWH") == directory.closed(name) == closed
    assert directory.organisation("RWH") is None
    for words in ("Lister Hospital", name):
        assert {n.code for n in directory.named(words)} == {"RC9"}


def test_a_succession_may_come_in_a_later_load(site, tmp_path):
    loaded(site, write(tmp_path / "etr.csv", *with_changed(trusts(), "RWH", closed="20261031")))
    assert Directory.load(lists_in(site)).closed("RWH").successors == ()
    assert Directory.load(lists_in(site)).named("Lister Hospital") == ()

    steps = [("RWH", "RZZ"), ("RZZ", "RWH"), ("RZZ", "RC9")]
    loaded(site, write(tmp_path / "succ.csv", *[[*s, "A", "20261101", "1"] for s in steps]))
    assert Directory.load(lists_in(site)).closed("RWH").successors == ("RC9",)


def test_every_name_still_means_a_body_that_is_open(site, tmp_path):
    lines = with_changed(trusts(), "RWH", closed="20261031")
    loaded(site, write(tmp_path / "etr.csv", *with_changed(lines, "RX9", closed="20261031")))
    directory = Directory.load(lists_in(site))
    codes = {n.code for names in directory.names.names.values() for n in names}
    assert [code for code in codes if directory.organisation(code) is None] == []
    assert directory.ambulance_for("E10000018") is None


def test_a_former_name_is_still_understood(site, tmp_path):
    loaded(site, write(tmp_path / "etr.csv", *with_changed(trusts(), "RWE", name="QUAY NHS TRUST")))
    directory = Directory.load(lists_in(site))
    assert directory.organisation("RWE").name == "Quay NHS Trust"
    found = directory.named("University Hospitals of Leicester NHS Trust")
    assert {n.code for n in found} == {"RWE"}


def test_a_trust_that_opens_again_is_no_longer_closed(site, tmp_path):
    etr = write(tmp_path / "etr.csv", *with_changed(trusts(), "RWH", closed="20261031"))
    loaded(site, etr)
    (report,) = loaded(site, write(etr, *trusts()))
    assert report.opened_again == ["East and North Hertfordshire Teaching NHS Trust (RWH)"]
    assert Directory.load(lists_in(site)).closed("RWH") is None


def test_a_trust_that_closes_next_month_is_open(site, tmp_path):
    loaded(site, write(tmp_path / "etr.csv", *with_changed(trusts(), "RWH", closed="20261231")))
    assert Directory.load(lists_in(site)).organisation("RWH") is not None


def test_only_the_tables_that_changed_are_the_sites_own(site, tmp_path):
    loaded(site, write(tmp_path / "etr.csv", *trusts()))
    assert {file.name for file in lists_in(site).iterdir()} == {
        "organisations.csv", "closed.csv", "former_names.csv", "loaded.txt",
    }  # fmt: skip


def test_a_second_load_keeps_what_the_first_one_brought(site, tmp_path):
    loaded(site, write(tmp_path / "etr.csv", *trusts(), ods("R9Z", "QUAYSIDE HOSPITALS NHS TRUST")))
    loaded(site, write(tmp_path / "egdpprac.csv", ods("V99999", "QUAYSIDE DENTAL PRACTICE",
                       postcode="LE1 1AA")), fewer_is_right=True)  # fmt: skip
    directory = Directory.load(lists_in(site))
    assert directory.organisation("R9Z") is not None
    assert directory.organisation("V99999").council_code == "E06000016"
    assert directory.organisation("V00003") is None


BAD_LINES = [
    pytest.param('"R9Z","QUAY', "quotation mark", id="a quote that never ends"),
    pytest.param('"R9Z","THE "QUAY" TRUST"' + ',""' * 25, "quotation mark", id="quotes within"),
    pytest.param(ods("R9Z", "")[:12], "12 columns, not 27", id="too few columns"),
    pytest.param([*ods("R9Z", "QUAY"), "x"], "28 columns, not 27", id="too many columns"),
    pytest.param(ods("", "QUAY"), "code", id="no code"),
    pytest.param(ods("R9Z' OR 1=1", "QUAY"), "code", id="an attack for a code"),
    pytest.param(ods("R9Z", ""), "no name", id="no name"),
    pytest.param(ods("R9Z", "Q" * 300), "too long", id="a name without end"),
    pytest.param(ods("R9Z", "QUAY", closed="20261399"), "not a day", id="no day of closing"),
    pytest.param('"' + "x" * 70_000 + '"', "far too long", id="a line without end"),
    pytest.param('"R9Z","QU\0AY"', "no text", id="a zero byte"),
    pytest.param(ods("RWE", "QUAY"), "in line 1 already", id="a code that was there before"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "why"), BAD_LINES)
def test_a_bad_line_is_left_out_and_named_by_its_number(tmp_path, line, why):
    first = next(t for t in trusts() if t[0] == "RWE")
    others = [t for t in trusts() if t[0] != "RWE"]
    # Zero bytes at the start of a file say that it is no text, so the bad line stands further on.
    etr = write(tmp_path / "etr.csv", first, *others, line, ods("R9Y", "LAST NHS TRUST"))

    read = read_file(etr, FILES["etr"], today=NOW.date())

    (bad,) = read.lines.kept
    assert bad.number == len(others) + 2
    assert why in bad.why
    assert read.bodies["R9Y"].name == "Last NHS Trust"
    assert len(read.bodies) == len(others) + 2


ODD_NAMES = [
    pytest.param("  CAFÉ ÉLAN NHS TRUST", "Café Élan NHS Trust", id="accents, leading blanks"),
    pytest.param("\u200fQUAY \u202eNHS\u202c TRUST", "Quay NHS Trust", id="right-to-left marks"),
    pytest.param('THE "QUAY" NHS TRUST', 'The "Quay" NHS Trust', id="doubled quotes"),
    pytest.param("=CMD() NHS TRUST", "=Cmd() NHS Trust", id="a formula is only a name"),
    pytest.param("{{ 7*7 }} NHS TRUST", "{{ 7*7 }} NHS Trust", id="a template is only a name"),
]


@pytest.mark.parametrize(("written", "shown"), ODD_NAMES)
def test_an_odd_name_is_kept_as_it_is_meant(tmp_path, written, shown):
    etr = write(tmp_path / "etr.csv", ods("R9Z", written))
    assert read_file(etr, FILES["etr"], today=NOW.date()).bodies["R9Z"].name == shown


def test_an_older_encoding_is_read(site, tmp_path):
    lines = [*trusts(), ods("R9Z", "CAFÉ ÉLAN NHS TRUST")]
    loaded(site, write(tmp_path / "etr.csv", *lines, encoding="cp1252"))
    assert Directory.load(lists_in(site)).organisation("R9Z").name == "Café Élan NHS Trust"


def refused_files(tmp_path: Path) -> dict[str, Path]:
    made = tmp_path / "files"
    made.mkdir()
    (made / "zip").mkdir()
    (made / "zip" / "etr.csv").write_bytes(b"PK\x03\x04 and more")
    (made / "wide").mkdir()
    (made / "empty").mkdir()
    (made / "other").mkdir()
    (made / "narrow").mkdir()
    (made / "cut").mkdir()
    (made / "cqc").mkdir()
    (made / "odd").mkdir()
    return {
        "zip": made / "zip" / "etr.csv",
        "wide": write(made / "wide" / "etr.csv", *trusts(), encoding="utf-16"),
        "empty": write(made / "empty" / "etr.csv"),
        "missing": made / "etr.csv",
        "other": write(made / "other" / "edispensary.csv", *trusts()),
        "narrow": write(made / "narrow" / "etr.csv", *[t[:5] for t in trusts()]),
        "cut": write(made / "cut" / "etr.csv", *trusts()[:100]),
        "cqc": write(made / "cqc" / "directory.csv", ["Location Name"], ["Quay House"]),
        "odd": write(made / "odd" / "notes.txt", "hello"),
    }


@pytest.mark.parametrize(
    ("which", "why"),
    [
        pytest.param("zip", "zip file or a spreadsheet", id="a zip file"),
        pytest.param("wide", "not plain text", id="UTF-16"),
        pytest.param("empty", "nothing in it", id="an empty file"),
        pytest.param("missing", "cannot be opened", id="no such file"),
        pytest.param("other", "right file?", id="trusts under the name of pharmacies"),
        pytest.param("narrow", "5 columns, not 27", id="wrong columns"),
        pytest.param("cut", "--fewer-is-right", id="half a file"),
        pytest.param("cqc", "no file that can be loaded", id="headings that we need are missing"),
        pytest.param("odd", "no file that can be loaded", id="something else"),
    ],
)
def test_a_wrong_file_changes_nothing(site, tmp_path, which, why):
    good = write(tmp_path / "epraccur.csv", ods("A99999", "QUAY SURGERY", setting="4"))

    with pytest.raises(LoadRefused, match=why):
        loaded(site, good, refused_files(tmp_path)[which], fewer_is_right=which != "cut")

    assert lists_in(site) == REFERENCE
    assert [f.name for f in all_lists(site).iterdir()] == ["lock"]


def test_a_file_that_lacks_many_is_taken_when_it_is_said_to_be_right(site, tmp_path):
    (report,) = loaded(site, write(tmp_path / "etr.csv", *trusts()[:100]), fewer_is_right=True)
    assert len(report.gone) == 99
    directory = Directory.load(lists_in(site))
    gone = trusts()[150][0]
    assert directory.organisation(gone) is None
    assert directory.closed(gone).closed_on is None


def test_two_files_of_one_kind_are_refused(site, tmp_path):
    first = write(tmp_path / "etr.csv", *trusts())
    second = write(tmp_path / "ETR (1).csv", *trusts())
    with pytest.raises(LoadRefused, match="two files of this kind"):
        loaded(site, first, second)


def test_a_load_that_fails_at_the_end_leaves_the_lists_in_use(site, tmp_path, monkeypatch):
    loaded(site, write(tmp_path / "etr.csv", *trusts()))
    before = lists_in(site)
    monkeypatch.setattr("actions.directory.publishers.loading.put_in_use", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        loaded(site, write(tmp_path / "etr.csv", *trusts(), ods("R9Z", "QUAY NHS TRUST")))
    assert lists_in(site) == before
    assert [f for f in all_lists(site).iterdir() if f.name.startswith("new-")] == []


def test_two_loads_at_once_do_not_mix(site, tmp_path):
    etr = write(tmp_path / "etr.csv", *trusts())
    with alone(site), pytest.raises(AlreadyLoading):
        loaded(site, etr)


def test_old_lists_go_after_some_loads(site):
    for _ in range(12):
        with alone(site), new_folder(site) as folder:
            (folder / "closed.csv").touch()
            latest = put_in_use(site, folder, at=NOW)
    assert sorted(f.name for f in all_lists(site).iterdir() if f.is_dir()) == [
        "000010-20261125", "000011-20261125", "000012-20261125",
    ]  # fmt: skip
    assert lists_in(site) == latest


def test_lists_that_do_not_fit_together_are_not_used(site, tmp_path, monkeypatch):
    monkeypatch.setattr(Directory, "load", lambda _: {}["nobody"])
    with pytest.raises(LoadRefused, match="do not fit together"):
        load([write(tmp_path / "etr.csv", *trusts())], site=site, now=NOW)
    assert lists_in(site) == REFERENCE


@pytest.mark.parametrize("pointer", ["../../etc", "000009-20260101", ""])
def test_lists_that_are_named_and_not_there_stop_the_program(site, pointer):
    all_lists(site).mkdir(parents=True)
    (all_lists(site) / "current").write_text(pointer)
    with pytest.raises(ListsError, match="Load your lists again"):
        lists_in(site)


def test_welsh_bodies_and_other_settings_are_passed_over(site, tmp_path):
    surgeries = write(
        tmp_path / "epraccur.csv",
        ods("A99991", "QUAY SURGERY", setting="4", status="A", area="QK1", postcode="LE1 1AA"),
        ods("W99992", "TEST FFORDD SURGERY", region="W00", setting="4"),
        ods("A99993", "QUAY PRISON HEALTHCARE", setting="10"),
        ods("A99994", "QUAY OLD SURGERY", setting="4", status="C"),
        ods("A99995", "QUAY SLEEPING SURGERY", setting="4", status="D"),
    )
    (report,) = loaded(site, surgeries, fewer_is_right=True)
    assert (report.open, dict(report.passed_over)) == (
        1, {"in Wales": 1, "not GP practices": 1, "not open yet, or resting": 1},
    )  # fmt: skip
    directory = Directory.load(lists_in(site))
    assert directory.organisation("A99991").icb_code == "QK1"
    assert directory.closed("Quay Old Surgery").code == "A99994"


def test_sites_belong_to_the_trust_that_is_open(site, tmp_path):
    etr = write(tmp_path / "etr.csv", *with_changed(trusts(), "RWH", closed="20261031"))
    succ = write(tmp_path / "succ.csv", ["RWH", "RC9", "A", "20261101", "1"])
    ets = write(
        tmp_path / "ets.csv",
        ods("RWEZZ", "QUAYSIDE TEST HOSPITAL", postcode="LE1 1AA"),
        ods("RWHZZ", "OTHER TEST HOSPITAL"),
        ods("A1B2C", "NEW CODE TEST HOSPITAL", parent="RWE"),
        ods("XXXZZ", "NOBODY'S TEST HOSPITAL"),
    )
    reports = loaded(site, etr, succ, ets, fewer_is_right=True)
    directory = Directory.load(lists_in(site))
    found = [directory.trust_of_site(c) for c in ("RWEZZ", "RWHZZ", "A1B2C", "XXXZZ")]
    assert found == ["RWE", "RC9", "RWE", None]
    assert reports[-1].passed_over["sites of no trust that is open"] == 1


def test_care_homes_come_from_the_care_directory(site, tmp_path):
    directory_file = write(
        tmp_path / "November 2026 directory.csv",
        ["CQC care directory"],
        list(CQC_HEADER),
        cqc("1-999000001", " Quay House Care Home"),
        cqc("1-999000002", "Quay Nursing Home", Service_Types="Care home service with nursing"),
        cqc("1-999000003", "Quay Home Care", Service_Types="Domiciliary care service|Supported "
            "living service"),
        cqc("1-999000004", "Quay GP", Service_Types="Doctors consultation service"),
        cqc("1-999000005", "Quay Rest Home", Location_HSCA_end_date="10/31/2026"),
        cqc("1-999000006", "Quay Asleep Home", **{"Dormant (Y/N)": "Y"}),
        cqc("", "No Number Home"),
    )  # fmt: skip
    (report,) = loaded(site, directory_file, fewer_is_right=True)
    assert (report.open, report.lines.bad) == (3, 1)
    directory = Directory.load(lists_in(site))
    home = directory.organisation("1-999000001")
    assert (home.name, home.type, home.town, home.council_code) == (
        "Quay House Care Home", "care home", "Hinckley", "E10000018",
    )  # fmt: skip
    assert directory.organisation("1-999000002").type == "nursing home"
    assert directory.organisation("1-999000003").type == "home care; supported living"
    assert directory.closed("Quay Rest Home").closed_on == "2026-10-31"


def test_a_home_that_two_publishers_list_counts_once(site, tmp_path):
    care = write(tmp_path / "care.csv", list(CQC_HEADER), cqc("1-999000001", "Quay House"))
    homes = write(
        tmp_path / "ecarehomesite.csv",
        ods("VZ001", "QUAY HOUSE", postcode="LE10 1AA"),
        ods("VZ002", "QUAY HOUSE", postcode="LE1 1AA"),
    )
    loaded(site, homes)
    reports = loaded(site, homes, care, fewer_is_right=True)
    assert [r.open for r in sorted(reports, key=lambda r: r.file)] == [1, 1]
    directory = Directory.load(lists_in(site))
    known = [directory.organisation(c) is not None for c in ("1-999000001", "VZ001", "VZ002")]
    assert known == [True, False, True]


def test_services_may_stand_in_columns_of_their_own(site, tmp_path):
    header = ["Location ID", "Location Name", "Service type - Domiciliary care service"]
    file = write(tmp_path / "active locations.csv", header, ["1-999000001", "Quay Care", "Y"],
                 ["1-999000002", "Quay Doctors", ""])  # fmt: skip
    (report,) = loaded(site, file, fewer_is_right=True)
    assert report.open == 1
    assert Directory.load(lists_in(site)).organisation("1-999000001").type == "home care"


def test_the_postcode_directory_replaces_the_districts(site, tmp_path):
    onspd = write(
        tmp_path / "ONSPD_NOV_2026_UK.csv",
        ["pcd", "pcds", "dointr", "doterm", "oscty", "oslaua", "icb"],
        ["LE1 1AA", "LE1 1AA", "198001", "", "E99999999", "E06000016", "E54000015"],
        ["LE1 1AB", "LE1 1AB", "198001", "", "E99999999", "E06000016", "E54000015"],
        ["LE1 1AC", "LE1 1AC", "198001", "", "E10000018", "E07000129", "E54000015"],
        ["LE1 1AD", "LE1 1AD", "198001", "", "E99999999", "E06999999", "E54000015"],
        ["LE1 1AE", "LE1 1AE", "198001", "201001", "E99999999", "E06000016", "E54000015"],
        ["CF1 1AA", "CF1 1AA", "198001", "", "W99999999", "W06000015", "W11000029"],
        ["nowhere", "nowhere", "198001", "", "", "E06000016", ""],
        *[[f"LE2 {n}AA", f"LE2 {n}AA", "198001", "", "", "E06000016", ""] for n in range(10)],
    )  # fmt: skip
    (report,) = loaded(site, onspd, fewer_is_right=True)
    assert (report.open, report.lines.bad) == (2, 1)
    assert report.passed_over["in council E06999999, which is not in our list"] == 1
    places = Directory.load(lists_in(site)).place_for("LE1 1AA")
    assert [(p.place.council_code, p.place.icb_code, p.share) for p in places] == [
        ("E06000016", "QK1", 0.5), ("E10000018", "QK1", 0.25),
    ]  # fmt: skip


def test_our_own_advocacy_list_can_be_changed_and_loaded():
    codes = [row["code"] for row in rows(REFERENCE, "organisations.csv")]
    read = advocates.read_file(REFERENCE / "advocacy.csv", councils=codes)
    assert read.lines.bad == 0
    assert len(read.rows) == read.lines.good > 100


def test_the_advocacy_list_of_a_site_holds_over_ours(site, tmp_path):
    header = ["scope", "council_gss", "provider", "phone", "as_of", "confidence"]
    file = write(
        tmp_path / "advocacy.csv",
        header,
        ["council", "E10000018", "Quay Advocacy", "01632 960001", "2026-10", "high"],
        ["council", "E10000018", "Quay Advocacy again", "01632 960001", "2026-10", "high"],
        ["council", "E99999999", "Quay Advocacy", "01632 960001", "2026-10", "high"],
        ["council", "E06000016", "Quay Advocacy", "01632 960001", "lately", "high"],
        ["council", "E06000016", "Quay Advocacy", "01632 960001", "2026", "certain"],
    )  # fmt: skip
    with pytest.raises(LoadRefused, match="right file"):
        loaded(site, write(tmp_path / "bad.csv", header, ["x"] * 6))
    (report,) = loaded(site, file)
    assert [bad.number for bad in report.lines.kept] == [3, 4, 5, 6]
    directory = Directory.load(lists_in(site))
    assert directory.advocacy_for("E10000018").name == "Quay Advocacy"
    assert directory.advocacy_for("E06000004") is not None


def test_boards_and_their_parts(site, tmp_path):
    boards = [("QK1", "NHS LEICESTER, LEICESTERSHIRE AND RUTLAND INTEGRATED CARE BOARD")]
    eicb = write(tmp_path / "eicb.csv", *[ods(c, n) for c, n in boards], ods("Z9Z", "QUAY BOARD"))
    eccg = write(tmp_path / "eccg.csv", ods("99Z", "QUAY PART", area="Z9Z"))
    surgery = write(tmp_path / "epraccur.csv", ods("A99991", "QUAY SURGERY", parent="99Z"))
    loaded(site, eicb, eccg, surgery, fewer_is_right=True)
    directory = Directory.load(lists_in(site))
    assert directory.organisation("Z9Z").type == "integrated care board"
    assert directory.organisation("A99991").icb_code == "Z9Z"
