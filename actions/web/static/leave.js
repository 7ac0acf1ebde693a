// SPDX-License-Identifier: Apache-2.0
// "Leave this page quickly" also takes this page out of the history. Without this script it is a plain link.
"use strict";

document.getElementById("leave").addEventListener("click", (event) => {
  event.preventDefault();
  document.body.replaceChildren();
  location.replace(event.target.href);
});
