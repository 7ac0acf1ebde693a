# SPDX-License-Identifier: Apache-2.0
"""Accounts for a demonstration, and the file that names them. Never used with real people."""

import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from actions.usecases.ports import Clock, Passwords, Store, Unit
from actions.usecases.tokens import hash_of, new_token
from actions.usecases.values import AuditEvent, Staff, StaffAccount, StaffRole

FILE = "demo.json"
OTHERS = ("E10000018", "RT5")
"""Leicestershire County Council and Leicestershire Partnership NHS Trust."""
PASSWORD_BYTES = 12
OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Opened:
    """An account with its secrets in the clear, for the file."""

    staff: Staff
    role: StaffRole
    password: str
    token: str

    def listed(self) -> dict[str, str]:
        return {
            "role": self.role.value,
            "name": self.staff.name,
            "password": self.password,
            "token": self.token,
            "organisation": self.staff.organisation,
        }


@dataclass(frozen=True)
class Demonstration:
    """Makes the accounts anew at each start, since their passwords are kept nowhere else."""

    store: Store
    passwords: Passwords
    clock: Clock
    host_organisation: str
    url: str
    var: Path

    async def open(self) -> None:
        accounts = [_account(role, self.host_organisation) for role in StaffRole]
        accounts += [_account(StaffRole.HANDLER, code) for code in OTHERS]
        hashes = [await self.passwords.hash(account.password) for account in accounts]
        now = self.clock.now()
        await self.store.write(lambda unit: _keep(unit, accounts, hashes, now))
        content = {"url": self.url, "accounts": [account.listed() for account in accounts]}
        write_privately(self.var / FILE, json.dumps(content, indent=2) + "\n")


def write_privately(path: Path, text: str) -> None:
    """Write a file whole or not at all, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
        file.write(text)
    part.replace(path)


def _account(role: StaffRole, organisation: str) -> Opened:
    return Opened(
        staff=Staff(f"{role.value}.{organisation.lower()}", organisation, frozenset({role})),
        role=role,
        password=secrets.token_urlsafe(PASSWORD_BYTES),
        token=new_token(),
    )


def _keep(unit: Unit, accounts: Sequence[Opened], hashes: Sequence[str], at: datetime) -> None:
    for account, password_hash in zip(accounts, hashes, strict=True):
        unit.staff.put(StaffAccount(account.staff, password_hash), at=at)
        unit.staff.end_sessions_of(account.staff.name)
        unit.staff.put_token(account.staff.name, hash_of(account.token), at=at)
        event = AuditEvent(
            "account_opened",
            actor="demonstration",
            at=at,
            organisation=account.staff.organisation,
            detail={"role": account.role.value},
        )
        unit.audit.add(event)
