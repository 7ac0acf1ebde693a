# SPDX-License-Identifier: Apache-2.0
"""The calls of the contract as OpenAPI 3.1, made from the shapes that check them."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from actions.domain.draft import Status
from actions.usecases.read_case import REFERENCE
from actions.web.api.shapes import (
    CameBack,
    CasesFound,
    ConversationStarted,
    ConversationView,
    NewConversation,
    NewTurn,
    Problem,
    Ready,
    Return,
    ReturnKey,
    ToUnderstand,
    Turn,
    Understanding,
)
from actions.web.copies import CONTENT_TYPES, Form

Json = dict[str, Any]
JSON, PROBLEM = "application/json", "application/problem+json"
SHAPES: tuple[type[BaseModel], ...] = (
    CameBack,
    CasesFound,
    ConversationStarted,
    ConversationView,
    NewConversation,
    NewTurn,
    Problem,
    Ready,
    Return,
    ReturnKey,
    ToUnderstand,
    Turn,
    Understanding,
)
FAULTS = {
    "400": "The request cannot be read",
    "401": "No such conversation, or not signed in",
    "403": "The account's role does not allow this",
    "404": "Deleted, or not to be seen",
    "408": "The body took too long to arrive",
    "409": "The id was used for something else, or the question is no longer open",
    "413": "The text or the body is too large",
    "415": "Not uncompressed JSON",
    "429": "Too much at once; see Retry-After",
    "503": "A part does not answer; what was written is kept; see Retry-After",
}
CONVERSATION = {
    "name": "conversation",
    "in": "path",
    "required": True,
    "schema": {"type": "string"},
}
FILTERS: dict[str, tuple[str, Json]] = {
    "state": ("A status of a case, such as sent", {"enum": ["", *Status]}),
    "due": (
        "To be acknowledged on or before this day",
        {"anyOf": [{"type": "string", "format": "date"}, {"const": ""}]},
    ),
    "text": ("Words in the reference or in a name", {"type": "string", "maxLength": 100}),
    "after": (
        "The value of next, for the next page",
        {"type": "string", "pattern": f"^({REFERENCE.pattern})?$"},
    ),
}
"""An empty filter asks for nothing."""


def description() -> Json:
    """The whole description."""
    _, schemas = models_json_schema(
        [(shape, "validation") for shape in SHAPES], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Anydoor",
            "version": "1",
            "description": "One door for complaints about health and social care in England.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {**_conversations(), **_cases(), **_measuring(), **_about()},
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {
                "conversation": {"type": "http", "scheme": "bearer"},
                "staff": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _conversations() -> Json:
    token: list[Json] = [{"conversation": []}]
    one = "/api/v1/conversations/{conversation}"
    start = _call(
        "startConversation",
        "Start a conversation; front_desk is for signed-in staff",
        created=ConversationStarted,
        body=NewConversation,
        faults="400 401 408 413 415 429 503",
        security=[{}, {"staff": []}],
    )
    take = _call(
        "takeTurn",
        "Say or choose something; the same id again returns the same turn",
        ok=Turn,
        body=NewTurn,
        faults="400 401 404 408 409 413 415 429 503",
        security=token,
    )
    view = _call(
        "viewConversation",
        "Where the conversation stands",
        ok=ConversationView,
        faults="401 404 429 503",
        security=token,
    )
    delete = _call(
        "deleteConversation",
        "Delete all of the conversation; a case that was sent stays with its organisations",
        faults="401 404 429 503",
        security=token,
    )
    copy = _call(
        "copyConversation",
        "The person's own copy of what was said and sent",
        faults="400 401 404 429 503",
        security=token,
    )
    key = _call(
        "makeReturnKey",
        "Make a key to come back with on another device; a new one shuts out the other devices",
        created=ReturnKey,
        faults="401 404 429 503",
        security=token,
    )
    come_back = _call(
        "comeBack",
        "A token for whoever holds the return key, and the reference once it was sent",
        ok=CameBack,
        body=Return,
        faults="400 404 408 413 415 429 503",
        security=[],
    )
    copy["parameters"] = [
        {"name": "as", "in": "query", "schema": {"enum": [*Form]}, "description": "The form"}
    ]
    copy["responses"] = {
        "200": {
            "description": "A file",
            "content": {
                kind: {"schema": {"type": "object"} if kind == JSON else {"type": "string"}}
                for kind in CONTENT_TYPES.values()
            },
        },
        **{code: answer for code, answer in copy["responses"].items() if code != "204"},
    }
    return {
        "/api/v1/conversations": {"post": start},
        f"{one}/copy": {"parameters": [CONVERSATION], "get": copy},
        f"{one}/turns": {"parameters": [CONVERSATION], "post": take},
        f"{one}/return-key": {"parameters": [CONVERSATION], "post": key},
        "/api/v1/return": {"post": come_back},
        one: {"parameters": [CONVERSATION], "get": view, "delete": delete},
    }


def _cases() -> Json:
    token: list[Json] = [{"staff": []}]
    filters = [
        {"name": name, "in": "query", "description": words, "schema": schema}
        for name, (words, schema) in FILTERS.items()
    ]
    found = _call(
        "listCases",
        "A page of the cases in the queue of one's organisation",
        ok=CasesFound,
        faults="400 401 403 429 503",
        security=token,
    )
    one = _call(
        "readCase",
        "The case document, as far as one's organisation may see it",
        faults="401 403 404 429 503",
        security=token,
    )
    one["responses"] = {
        "200": {
            "description": "The case document case/1",
            "content": {JSON: {"schema": {"type": "object"}}},
        },
        **{code: answer for code, answer in one["responses"].items() if code != "204"},
    }
    reference = {**CONVERSATION, "name": "reference"}
    return {
        "/api/v1/cases": {"get": {**found, "parameters": filters}},
        "/api/v1/cases/{reference}": {"parameters": [reference], "get": one},
    }


def _measuring() -> Json:
    understand = _call(
        "understand",
        "What is understood of a text; for staff with the quality role, and nothing is kept",
        ok=Understanding,
        body=ToUnderstand,
        faults="400 401 403 408 413 415 429 503",
        security=[{"staff": []}],
    )
    return {"/api/v1/understand": {"post": understand}}


def _about() -> Json:
    ready = _call("ready", "Whether everything needed answers", ok=Ready, faults="503", security=[])
    described = {
        "operationId": "description",
        "summary": "This description",
        "security": [],
        "responses": {
            "200": {
                "description": "OpenAPI 3.1",
                "content": {JSON: {"schema": {"type": "object"}}},
            }
        },
    }
    return {"/ready": {"get": ready}, "/api/v1/openapi.json": {"get": described}}


def _call(
    name: str,
    summary: str,
    *,
    faults: str,
    security: list[Json],
    ok: type[BaseModel] | None = None,
    created: type[BaseModel] | None = None,
    body: type[BaseModel] | None = None,
) -> Json:
    answers: Json = {code: _answer(FAULTS[code], Problem, PROBLEM) for code in faults.split()}
    if ok:
        answers = {"200": _answer("Done", ok, JSON), **answers}
    elif created:
        answers = {"201": _answer("Made", created, JSON), **answers}
    else:
        answers = {"204": {"description": "Done"}, **answers}
    call: Json = {
        "operationId": name,
        "summary": summary,
        "security": security,
        "responses": answers,
    }
    if body:
        call["requestBody"] = {"required": True, "content": {JSON: {"schema": _ref(body)}}}
    return call


def _answer(words: str, shape: type[BaseModel], kind: str) -> Json:
    return {"description": words, "content": {kind: {"schema": _ref(shape)}}}


def _ref(shape: type[BaseModel]) -> Json:
    return {"$ref": f"#/components/schemas/{shape.__name__}"}
