// While somebody writes, the machine does a little work for the form: it costs a sender of thousands much and nobody a step.
// Without this script the form is sent all the same (access.PublicForms).
const field = document.querySelector("input[name=proof]");
if (field && window.Worker && window.fetch) {
  const form = field.form;
  const PATIENCE = 20000;
  // The server's two hours, less some; by then the page does the work anew.
  const GOOD_FOR = 110 * 60 * 1000;
  let goodUntil = 0;
  let working = null;
  let held = false;
  let triedEnough = false;

  const worked = challenge => new Promise((done, failed) => {
    const worker = new Worker("/assets/proof-work.js");
    worker.onmessage = event => { worker.terminate(); done(event.data); };
    worker.onerror = failed;
    worker.postMessage(challenge);
  });
  const work = async () => {
    const asked = new URLSearchParams({form: form.getAttribute("action"), token: form.querySelector("[name=token]").value});
    const answer = await fetch("/service/proof?" + asked);
    if (!answer.ok) return;
    const challenge = await answer.text();
    field.value = challenge + "." + await worked(challenge);
    goodUntil = Date.now() + GOOD_FOR;
  };
  const begin = () => working ??= work().catch(() => {}).finally(() => working = null);
  begin();

  // Sent before the work is done: it waits for the rest of it, and is then sent as it would have been.
  document.addEventListener("submit", event => {
    if (event.target !== form || Date.now() < goodUntil || triedEnough) return;
    event.preventDefault();
    event.stopPropagation();
    if (held) return;
    held = true;
    const button = event.submitter ?? form.querySelector("button");
    const slow = setTimeout(() => {
      const words = document.createElement("p");
      words.setAttribute("role", "status");
      button.closest(".actions").after(words);
      words.textContent = field.dataset.sending;
    }, 1000);
    Promise.race([begin(), new Promise(over => setTimeout(over, PATIENCE))]).then(() => {
      clearTimeout(slow);
      triedEnough = true;
      held = false;
      button.click();
    });
  }, true);
}
