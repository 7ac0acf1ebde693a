// SPDX-License-Identifier: Apache-2.0
// Shows what only works with scripts, and prints. Without this script the browser's own menu prints.
"use strict";

document.documentElement.classList.add("scripts");
document.addEventListener("click", (event) => event.target.id === "print" && window.print());
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
