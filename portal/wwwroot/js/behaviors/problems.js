// An answer that is no page of ours (a proxy's problem, no connection) is told in words, and the page stays as it is.
(() => {
  const tell = (text) => {
    const place = document.getElementById("problem");
    const note = document.createElement("p");
    note.className = "banner bad";
    note.setAttribute("role", "alert");
    note.textContent = text;
    place.replaceChildren(note);
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const type = event.detail.xhr.getResponseHeader("Content-Type") || "";
    if (type.startsWith("text/html")) return;
    event.detail.shouldSwap = false;
    if (event.detail.xhr.status >= 400) tell(`The answer was ${event.detail.xhr.status}. Nothing on this page has changed.`);
  });
  document.addEventListener("htmx:sendError", () => tell("No connection. Nothing on this page has changed, and nothing was sent."));
})();
