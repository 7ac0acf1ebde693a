# SPDX-License-Identifier: Apache-2.0
"""Tokens that nobody can guess. Only their hashes are kept."""

import hmac
import secrets
from hashlib import sha256

BYTES = 32
NOBODY = "0" * 64


def new_token() -> str:
    """256 random bits, safe in a header or a cookie."""
    return secrets.token_urlsafe(BYTES)


def new_id() -> str:
    """128 random bits for a conversation or a sender: not secret by itself, never repeated."""
    return secrets.token_hex(16)


def hash_of(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def fits(token: str, kept_hash: str | None) -> bool:
    """Whether a token has this hash; takes the same time for a row that is not there."""
    return hmac.compare_digest(hash_of(token), kept_hash or NOBODY)
