"use strict";
function light(sentence, isLit) {
  for (const id of (sentence.dataset.links || "").split(" ")) {
    const other = id && document.getElementById(id);
    if (other) other.classList.toggle("lit", isLit);
  }
}
for (const sentence of document.querySelectorAll(".sentence")) {
  sentence.addEventListener("mouseenter", () => light(sentence, true));
  sentence.addEventListener("mouseleave", () => light(sentence, false));
  sentence.addEventListener("focusin", () => light(sentence, true));
  sentence.addEventListener("focusout", () => light(sentence, false));
}
