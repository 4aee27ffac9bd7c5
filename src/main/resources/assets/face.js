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
// A long work shows by itself how far it is; without this a link does.
const progress = document.querySelector("[data-progress]");
if (progress) {
  setInterval(async () => {
    const answer = await fetch(location.href);
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
    if (now) progress.replaceChildren(...now.childNodes);
    else location.reload();
  }, 1500);
}
// Files dropped beside the field are meant for it, too.
for (const zone of document.querySelectorAll(".drop")) {
  zone.addEventListener("dragover", event => event.preventDefault());
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.querySelector("input[type=file]").files = event.dataTransfer.files;
  });
}
