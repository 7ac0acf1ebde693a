# SPDX-License-Identifier: Apache-2.0
"""Hand out the person's own copy as a file."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiohttp import web

from actions.web.copies import CONTENT_TYPES, Form, file_name, in_form
from actions.web.templating import ENVIRONMENT


async def copy_response(
    request: web.Request, form: Form, view: Mapping[str, Any], *, at: datetime
) -> web.Response:
    """The copy as a file to keep. It is made beside the event loop: a long one takes a while."""
    templates = request.config_dict[ENVIRONMENT]
    body = await asyncio.to_thread(in_form, form, view, at=at, templates=templates)
    return web.Response(
        body=body,
        content_type=CONTENT_TYPES[form],
        charset=None if form is Form.DOCX else "utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file_name(form, view)}"'},
    )
