# SPDX-License-Identifier: Apache-2.0
"""Read a JSON body, strictly and within bounds."""

import asyncio
import json
import re
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from actions.usecases.errors import MalformedRequest

Model = TypeVar("Model", bound=BaseModel)

LARGEST_BODY = 128 * 1024
SLOWEST_BODY = 10.0
MOST_KEYS = 20
FIELD_NAME = re.compile(r"[a-z_]{1,30}")
REASONS = {
    "missing": "This field is missing.",
    "extra_forbidden": "There is a field that this call does not know.",
    "json_invalid": "The body is not JSON.",
}


async def read_body(request: web.Request, model: type[Model]) -> Model:
    """The body as the model says. Raises: MalformedRequest; HTTP 408, 413 and 415."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise web.HTTPUnsupportedMediaType
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        async with asyncio.timeout(SLOWEST_BODY):
            raw = await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return checked(parsed(raw), model)


def parsed(raw: bytes) -> dict[str, Any]:
    """One JSON object without doubled keys, not too deep. Raises: MalformedRequest."""
    try:
        value = json.loads(raw, object_pairs_hook=_once_each, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise MalformedRequest("The body is not a JSON object.") from None
    if not isinstance(value, dict):
        raise MalformedRequest("The body is not a JSON object.")
    return value


def checked(value: dict[str, Any], model: type[Model]) -> Model:
    """Raises: MalformedRequest, which names the field and never repeats what was in it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        name = str(first["loc"][0]) if first["loc"] else None
        known = name if name and FIELD_NAME.fullmatch(name) else None
        reason = REASONS.get(first["type"], "This field does not have the right kind of value.")
        raise MalformedRequest(reason, field=known) from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs) or len(found) > MOST_KEYS:
        raise ValueError("keys")
    return found


def _no_constant(_: str) -> None:
    raise ValueError("constant")
