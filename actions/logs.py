# SPDX-License-Identifier: Apache-2.0
"""Logs as JSON lines that cannot hold a person's words: only fields on a list get through."""

import json
import logging
import sys

import structlog
from structlog.types import EventDict, WrappedLogger

ALLOWED = frozenset(
    {
        "attempt",
        "count",
        "errand",
        "event",
        "key",
        "kind",
        "level",
        "method",
        "ms",
        "organisation",
        "parked",
        "part",
        "port",
        "reason",
        "reference",
        "route",
        "status",
        "timestamp",
        "url",
        "what_to_do",
    }
)


def only_allowed(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {name: value for name, value in event.items() if name in ALLOWED}


class NamesOnly(logging.Formatter):
    """For other people's libraries: who logged and which kind of error, never the text of it."""

    def format(self, record: logging.LogRecord) -> str:
        error = record.exc_info[0] if record.exc_info else None
        line = {
            "event": "library",
            "level": record.levelname.lower(),
            "part": record.name,
            "kind": error.__name__ if error else None,
        }
        return json.dumps(line)


def set_up_logs() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(NamesOnly())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
