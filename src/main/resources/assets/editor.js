// Pasting keeps headings, lists and tables. Without this file the plain field below does the work; the server sanitises either.
const KEPT = new Set(["P", "H2", "H3", "UL", "OL", "LI", "TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TH", "TD", "STRONG", "EM", "BR", "A", "SUB", "SUP", "BLOCKQUOTE"]);
const INSTEAD = { H1: "H2", H4: "H3", H5: "H3", H6: "H3", B: "STRONG", I: "EM" };
const BLOCKS = "p,h2,h3,ul,ol,table,blockquote,div";
const DROPPED = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "IFRAME", "OBJECT", "IMG", "SVG", "HEAD"]);

function clean(from, into) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      into.append(node.data.replace(/\s+/g, " "));
    } else if (node.nodeType === Node.ELEMENT_NODE && !DROPPED.has(node.tagName)) {
      const name = INSTEAD[node.tagName] ?? node.tagName;
      const leaf = name === "DIV" && !node.querySelector(BLOCKS); // Word and browsers make paragraphs of these
      if (!KEPT.has(name) && !leaf) { clean(node, into); continue; }
      const copy = document.createElement(leaf ? "P" : name);
      for (const span of ["colspan", "rowspan"]) if (node.hasAttribute(span)) copy.setAttribute(span, node.getAttribute(span));
      if (name === "A" && /^(https?:|mailto:|tel:)/.test(node.getAttribute("href") ?? "")) copy.setAttribute("href", node.getAttribute("href"));
      clean(node, copy);
      if (copy.textContent.trim() || copy.tagName === "BR" || copy.tagName === "TD" || copy.tagName === "TH") into.append(copy);
    }
  }
}

function cleaned(html) {
  const into = document.createElement("div");
  clean(new DOMParser().parseFromString(html, "text/html").body, into);
  return into.innerHTML.trim();
}

function table() {
  const row = tag => "<tr>" + `<${tag}><br></${tag}>`.repeat(3) + "</tr>";
  return `<table><thead>${row("th")}</thead><tbody>${row("td").repeat(2)}</tbody></table><p><br></p>`;
}

for (const kept of document.querySelectorAll("template[data-rich]")) {
  const field = document.getElementById(kept.dataset.rich);
  const form = field.form;
  const page = document.createElement("div");
  page.className = "editor doc preview";
  page.contentEditable = "true";
  page.setAttribute("role", "textbox");
  page.setAttribute("aria-multiline", "true");
  page.setAttribute("aria-label", document.querySelector(`label[for=${field.id}]`).textContent.trim());
  for (const state of ["aria-describedby", "aria-invalid"]) if (field.hasAttribute(state)) page.setAttribute(state, field.getAttribute(state));
  page.append(kept.content.cloneNode(true));
  if (!page.hasChildNodes()) page.innerHTML = "<p><br></p>";

  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "toolbar");
  tools.setAttribute("aria-label", kept.dataset.toolbar);
  const steps = [["formatBlock", "h2"], ["insertUnorderedList"], ["insertOrderedList"], ["insertHTML", table()], ["formatBlock", "p"]];
  kept.dataset.words.split("|").forEach((word, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("mousedown", event => event.preventDefault()); // the selection stays
    button.addEventListener("click", () => { page.focus(); document.execCommand(...steps[i].toSpliced(1, 0, false)); });
    tools.append(button);
  });

  page.addEventListener("paste", event => {
    const html = event.clipboardData.getData("text/html");
    if (!html) return; // plain text: the browser makes its own lines
    event.preventDefault();
    document.execCommand("insertHTML", false, cleaned(html));
  });
  document.execCommand("defaultParagraphSeparator", false, "p");
  field.before(tools, page);
  field.hidden = true;
  form.addEventListener("submit", () => {
    field.value = page.textContent.trim() ? cleaned(page.innerHTML) : "";
    form.elements.format.value = "html";
  });
  document.querySelector(`a[href="#${field.id}"]`)?.addEventListener("click", event => { event.preventDefault(); page.focus(); });
}
