# SPDX-License-Identifier: Apache-2.0
"""Come back with a return key: what the page and the call for programs have in common."""

from aiohttp import web

from actions.domain.return_key import check_return_key
from actions.usecases.errors import TooManyRequests
from actions.usecases.tokens import hash_of
from actions.usecases.values import Opened
from actions.web.door.service import Door
from actions.web.limits import Limits

TOO_MANY_TRIES = (
    "There were too many tries. Wait {} minutes, then try again. What you told us is still kept."
)


async def come_back(
    request: web.Request, door: Door, limits: Limits, *, key: str, reference: str
) -> Opened:
    """Let somebody in. A slip that the check character finds is no try.

    Raises: TooManyRequests, and what `Door.come_back` raises.
    """
    try:
        limits.check_return(request, hash_of(check_return_key(key)))
    except TooManyRequests as refusal:
        wait = refusal.retry_after or 60
        raise TooManyRequests(TOO_MANY_TRIES.format(-(-wait // 60)), retry_after=wait) from None
    return await door.come_back(key, reference=reference)
