// Remembers large type and high contrast from page to page; without it they work on the page itself.
for (const mode of ["large", "contrast"]) {
  const box = document.getElementById("mode-" + mode);
  if (!box) continue;
  box.checked = localStorage.getItem("mode-" + mode) === "on";
  box.addEventListener("change", () => localStorage.setItem("mode-" + mode, box.checked ? "on" : "off"));
}
// A form that came back with errors: the reader hears them first.
document.getElementById("problems")?.focus();
// Sent once: a second press of the same button does nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
}
