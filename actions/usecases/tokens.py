# SPDX-License-Identifier: Apache-2.0
"""Tokens that nobody can guess. Only their hashes are kept."""

import hmac
import secrets
from hashlib import scrypt, sha256

BYTES = 32
NOBODY = "0" * 64
SALT = b"anydoor return key"
COST = 2**14


def new_token() -> str:
    """256 random bits, safe in a header or a cookie."""
    return secrets.token_urlsafe(BYTES)


def new_id() -> str:
    """128 random bits for a conversation or a sender: not secret by itself, never repeated."""
    return secrets.token_hex(16)


def hash_of(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def slow_hash_of(return_key: str) -> str:
    """Slow on purpose, as a key that can be written down has fewer bits than a token.

    The salt is the same for all, because a conversation is found by its key alone.
    Source: ADR-0040.
    """
    return scrypt(return_key.encode(), salt=SALT, n=COST, r=8, p=1, dklen=32).hex()


def fits(token: str, kept_hash: str | None) -> bool:
    """Whether a token has this hash; takes the same time for a row that is not there."""
    return hmac.compare_digest(hash_of(token), kept_hash or NOBODY)
