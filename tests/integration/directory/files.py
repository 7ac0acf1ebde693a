# SPDX-License-Identifier: Apache-2.0
"""Publishers' files as a test needs them; all names and places in them are invented."""

import csv
from pathlib import Path

from actions.directory.tables import REFERENCE, rows

CQC_HEADER = (
    "Location ID", "Location HSCA start date", "Dormant (Y/N)", "Location Name",
    "Location Telephone Number", "Location Web Address", "Location Local Authority",
    "Location Street Address", "Location City", "Location Postal Code", "Provider ID",
    "Provider Name", "Service Types", "Location HSCA end date",
)  # fmt: skip


def ods(code: str, name: str, **cells: str) -> list[str]:
    """One row of 27 columns, by the names of those that we read."""
    places = {"region": 2, "area": 3, "street": 4, "town": 7, "postcode": 9, "closed": 11,
              "status": 12, "parent": 14, "phone": 17, "setting": 25}  # fmt: skip
    row = [""] * 27
    row[0], row[1], row[2] = code, name, "Y60"
    for name_, value in cells.items():
        row[places[name_]] = value
    return row


def write(path: Path, *lines: list[str] | str, encoding: str = "utf-8") -> Path:
    """A file of rows in quotes; a line given as text is written as it is."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        for line in lines:
            if isinstance(line, str):
                file.write(f"{line}\r\n")
            else:
                writer.writerow(line)
    return path


def trusts() -> list[list[str]]:
    """Our own list of trusts, as NHS England's file has it."""
    return [
        ods(row["code"], row["name"].upper(), area=row["icb_code"], postcode=row["postcode"])
        for row in rows(REFERENCE, "organisations.csv")
        if row["source"].startswith("ODS etr")
    ]


def with_changed(lines: list[list[str]], code: str, **cells: str) -> list[list[str]]:
    """The same lines, one of them with other cells."""
    changed = {line[0]: line for line in lines}
    old = changed[code]
    name = cells.pop("name", old[1])
    changed[code] = ods(code, name, area=old[3], postcode=old[9], **cells)
    return list(changed.values())


def cqc(code: str, name: str, **cells: str) -> list[str]:
    """One row of the care directory."""
    usual = {
        "Location ID": code,
        "Location Name": name,
        "Dormant (Y/N)": "N",
        "Location Local Authority": "Leicestershire",
        "Location City": "Hinckley",
        "Location Postal Code": "LE10 1AA",
        "Service Types": "Care home service without nursing",
    }
    known = {**usual, **{key.replace("_", " "): value for key, value in cells.items()}}
    return [known.get(column, "") for column in CQC_HEADER]
