# SPDX-License-Identifier: Apache-2.0
"""Sign staff in and out, and know them again by their session or by a program's token."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from actions.usecases.errors import SignInFailed, StaffOnly
from actions.usecases.ports import Clock, Passwords, Store, Unit
from actions.usecases.tokens import hash_of, new_token
from actions.usecases.values import AuditEvent, Staff, StaffAccount, StaffSession

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
TOUCH_AFTER = timedelta(minutes=1)
"""A session's last use is written at most this often, so that reading pages stays cheap."""
LONGEST_PASSWORD = 200


@dataclass(frozen=True)
class SignedIn:
    """The token goes into a cookie; only its hash is kept."""

    token: str
    staff: Staff


@dataclass(frozen=True)
class SignIn:
    """`nobody` is a password hash that fits nothing, so that unknown names take as long."""

    store: Store
    clock: Clock
    passwords: Passwords
    nobody: str

    async def __call__(self, name: str, password: str) -> SignedIn:
        """Check a password and open a session. Raises: SignInFailed, with one answer for all."""
        account = await self.store.read(lambda unit: unit.staff.get(name))
        kept = account.password_hash if account else self.nobody
        fits = len(password) <= LONGEST_PASSWORD and await self.passwords.verify(kept, password)
        if account is None or not account.active or not fits:
            known = account.staff.name if account else "unknown"
            await self._audit("sign_in_refused", known)
            raise SignInFailed
        token, now = new_token(), self.clock.now()
        session = StaffSession(hash_of(token), account.staff.name, now, now)

        def work(unit: Unit) -> None:
            unit.staff.add_session(session)
            unit.audit.add(_event("signed_in", account, now))

        await self.store.write(work)
        return SignedIn(token, account.staff)

    async def staff_of_session(self, token: str) -> Staff:
        """Who is signed in with this token; what their account says now counts.

        Raises: StaffOnly where the session is unknown, over, or of a closed account.
        """
        now, key = self.clock.now(), hash_of(token)

        def work(unit: Unit) -> tuple[StaffSession, StaffAccount] | None:
            session = unit.staff.session(key)
            account = unit.staff.get(session.name) if session else None
            return (session, account) if session and account else None

        found = await self.store.read(work)
        if found is None or not found[1].active or _is_over(found[0], now):
            raise StaffOnly
        if now - found[0].last_used_at > TOUCH_AFTER:
            await self.store.write(lambda unit: unit.staff.touch_session(key, at=now))
        return found[1].staff

    async def staff_of_token(self, token: str) -> Staff:
        """Whose program this is. Raises: StaffOnly."""
        account = await self.store.read(lambda unit: unit.staff.of_token(hash_of(token)))
        if account is None or not account.active:
            raise StaffOnly
        return account.staff

    async def sign_out(self, token: str) -> None:
        """End a session; one that is unknown is over already."""
        key, now = hash_of(token), self.clock.now()

        def work(unit: Unit) -> None:
            session = unit.staff.session(key)
            if session is not None:
                unit.staff.end_session(key)
                unit.audit.add(AuditEvent("signed_out", actor=session.name, at=now))

        await self.store.write(work)

    async def _audit(self, event: str, name: str) -> None:
        entry = AuditEvent(event, actor=name, at=self.clock.now())
        await self.store.write(lambda unit: unit.audit.add(entry))


def _event(event: str, account: StaffAccount, at: datetime) -> AuditEvent:
    return AuditEvent(
        event, actor=account.staff.name, at=at, organisation=account.staff.organisation
    )


def _is_over(session: StaffSession, now: datetime) -> bool:
    return now - session.last_used_at > IDLE or now - session.created_at > LONGEST
