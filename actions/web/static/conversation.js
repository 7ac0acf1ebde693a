// SPDX-License-Identifier: Apache-2.0
// Sends the form without loading the whole page again. Without this script the form works by itself.
"use strict";

const form = document.getElementById("answer");
const box = document.getElementById("text");
const part = (id, page = document) => page.getElementById(id);
const fill = (id, page) => part(id).replaceChildren(...part(id, page).childNodes);
let sending = false;

function busy(now) {
  sending = now;
  part("sending").hidden = !now;
}

function addNew(page) {
  const list = part("transcript");
  const known = new Set([...list.children].map((item) => item.dataset.key));
  const items = [...part("transcript", page).children];
  const fresh = items.filter((item) => !known.has(item.dataset.key));
  if (fresh.length) part("latest")?.removeAttribute("id");
  items.forEach((item, place) => fresh.includes(item) && list.insertBefore(item, list.children[place] ?? null));
  return fresh;
}

// The box itself stays, so that focus and half-typed words stay too.
function updateBox(page, sent) {
  const next = part("text", page);
  if (box.value === sent) box.value = next.value;
  for (const name of ["rows", "class", "aria-describedby"]) {
    next.hasAttribute(name) ? box.setAttribute(name, next.getAttribute(name)) : box.removeAttribute(name);
  }
  box.parentElement.className = next.parentElement.className;
  [...box.parentElement.children].forEach((child) => child !== box && child.remove());
  box.before(...[...next.parentElement.children].filter((child) => child !== next));
  fill("send", page);
  form.elements.turn.value = page.getElementById("answer").elements.turn.value;
}

// After a button: focus on the newest message. After typed words: focus stays, the news is announced.
function update(page, { typed, sent }) {
  const fresh = addNew(page);
  ["errors", "notice", "receipt"].forEach((id) => fill(id, page));
  const trouble = document.querySelector("#errors [tabindex], #notice [tabindex]");
  const latest = part("latest");
  (trouble || (typed ? box : latest))?.focus();
  fill("question", page);
  if (!trouble && !typed && latest.classList.contains("said--said")) (part("read-back") || part("asked") || box).focus();
  updateBox(page, sent);
  document.title = page.title;
  if (!typed || trouble) return;
  const news = fresh.filter((item) => !item.classList.contains("said--said")).map((item) => item.innerText);
  part("announce").textContent = [...news, ...["read-back", "asked"].map((id) => part(id)?.innerText ?? "")].join("\n").trim();
  latest.scrollIntoView("stay" in form.dataset ? { block: "nearest" } : undefined);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) return;
  const button = event.submitter;
  const typed = "stay" in form.dataset || !button || button.value === "words";
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  const sent = box.value;
  if (typed) box.focus();
  busy(true);
  part("announce").textContent = "";
  try {
    const reply = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (part("answer", page)) update(page, { typed, sent });
    else if (reply.status === 404) location.assign(form.action);
    else throw new Error(reply.status);
  } catch {
    part("errors").replaceChildren(part("not-sent").content.cloneNode(true));
    part("errors").scrollIntoView({ block: "nearest" });
  } finally {
    busy(false);
  }
});

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.querySelector("[value=words]").click();
});
document.querySelector("#errors [tabindex], #notice [tabindex]")?.focus();
