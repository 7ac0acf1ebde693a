# SPDX-License-Identifier: Apache-2.0
"""Pages for those who work on complaints: sign in, the queue, one case."""

from actions.web.handlers.pages import add_handler_pages

__all__ = ["add_handler_pages"]
