# SPDX-License-Identifier: Apache-2.0
"""A person's words never reach a log line or a warning.

Rasa and its libraries put messages into what they log and into what they raise. Once the bot takes
turns, a line of theirs keeps its place in the code and the kind of error, and loses its text. Lines
of our own pass: they hold codes only.
"""

import logging
import os
import sys
import warnings
from types import TracebackType
from typing import Any, Final

TELEMETRY: Final = "RASA_TELEMETRY_ENABLED"
OURS: Final = ("bot.",)


def telemetry_off() -> None:
    """Rasa otherwise reports its use to its maker at every start."""
    os.environ[TELEMETRY] = "false"


def keep_words_out() -> None:
    """From now on, for every logger there is or will be; warnings are not shown any more."""
    if logging.getLogRecordFactory() is not wordless_record:
        logging.setLogRecordFactory(wordless_record)
    warnings.simplefilter("ignore")
    sys.excepthook = wordless_exception


def wordless_record(name: str, *given: Any, **more: Any) -> logging.LogRecord:
    """A log record; without its text where it is not one of ours."""
    record = logging.LogRecord(name, *given, **more)
    if not name.startswith(OURS):
        kind = record.exc_info[0] if record.exc_info else None
        told = f", {kind.__name__}" if kind else ""
        record.msg = f"{record.module}.{record.funcName}:{record.lineno}{told}"
        record.args = record.exc_info = record.exc_text = record.stack_info = None
    return record


def wordless_exception(
    kind: type[BaseException], value: BaseException, place: TracebackType | None
) -> None:
    """What is told of an error that ends the process: its kind and where it was, not its text."""
    while place and place.tb_next:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place else ""
    sys.stderr.write(f"Stopped by {kind.__name__}{where}.\n")
