# SPDX-License-Identifier: Apache-2.0
"""A browser without scripts: it opens pages, fills in forms and presses buttons."""

from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse, FormData
from aiohttp.test_utils import TestClient
from lxml import html

TYPED_IN = ".//input[@type='text' or @type='tel' or @type='email' or @type='url']"


@dataclass
class PlainBrowser:
    """`page` is what is shown now, `status` its HTTP status."""

    client: TestClient[Any, Any]
    page: html.HtmlElement = field(default_factory=lambda: html.fromstring("<html></html>"))
    status: int = 0
    path: str = ""
    headers: Any = None

    async def open(self, path: str, *, follow: bool = True) -> "PlainBrowser":
        return await self._show(await self.client.get(path, allow_redirects=follow))

    async def press(
        self, label: str, *, headers: dict[str, str] | None = None, **typed: Any
    ) -> "PlainBrowser":
        """Press the button with this label, after filling in `typed`."""
        return await self._show(await self.client.request(**self.sending(label, typed, headers)))

    def sending(
        self, label: str, typed: dict[str, Any] | None = None, headers: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """The request that pressing a button makes, to be sent once, late or twice."""
        button = self.one(f"//button[normalize-space()='{label}']")
        form = button.iterancestors("form").__next__()
        fields = [(i.get("name"), i.get("value")) for i in form.xpath(".//input[@type='hidden']")]
        filled = {t.get("name"): (t.text or "") for t in form.xpath(".//textarea")}
        filled |= {i.get("name"): i.get("value") or "" for i in form.xpath(TYPED_IN)}
        filled |= typed or {}
        for name, values in filled.items():
            fields += [(name, v) for v in (values if isinstance(values, list) else [values])]
        if button.get("name"):
            fields.append((button.get("name"), button.get("value")))
        multipart = form.get("enctype") == "multipart/form-data"
        body = FormData(default_to_multipart=multipart)
        for name, value in fields:
            body.add_field(name, value)
        method = (form.get("method") or "get").upper()
        address = form.get("action")
        if method == "GET":
            return {"method": method, "path": address, "params": fields, "headers": headers}
        return {"method": method, "path": address, "data": body, "headers": headers}

    async def send(self, request: dict[str, Any]) -> "PlainBrowser":
        return await self._show(await self.client.request(**request))

    async def _show(self, response: ClientResponse) -> "PlainBrowser":
        self.status, self.path = response.status, str(response.url.relative())
        self.headers = response.headers
        text = await response.text()
        self.page = html.fromstring(text) if text else html.fromstring("<html></html>")
        return self

    def one(self, path: str) -> html.HtmlElement:
        found = self.page.xpath(path)
        assert len(found) == 1, f"{len(found)} of {path} on {self.title!r}"
        return found[0]

    def all(self, path: str) -> list[str]:
        return [" ".join(e.text_content().split()) for e in self.page.xpath(path)]

    @property
    def title(self) -> str:
        return " ".join(self.page.xpath("string(//title)").split())

    @property
    def heading(self) -> str:
        return " ".join(self.page.xpath("string(//h1)").split())

    @property
    def main(self) -> str:
        return " ".join(self.page.xpath("string(//main)").split())

    @property
    def said(self) -> list[str]:
        """Each item of the transcript as 'You said: ...'."""
        items = self.page.xpath("//ol[@id='transcript']/li")
        told = [(item.xpath("string(h3)"), item.xpath("string(p[1])")) for item in items]
        return [f"{' '.join(who.split())}: {' '.join(words.split())}" for who, words in told]

    @property
    def asked(self) -> str:
        return " ".join(self.page.xpath("string(//*[@id='asked'])").split())

    @property
    def buttons(self) -> list[str]:
        return self.all("//main//form//button")

    @property
    def text_in_box(self) -> str:
        """What stands in the box; the line end after the tag is not part of it."""
        return self.one("//textarea").text or ""
