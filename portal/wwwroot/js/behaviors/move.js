// Moves on a map: Alt and an arrow key where the focus is, or dragging. Both send what the forms of the editor send.
(() => {
  const root = (element) => element.closest("[data-moves]");
  const send = (moved, values) => {
    const map = root(moved);
    htmx.ajax("POST", `${map.dataset.moves}/elements/${encodeURIComponent(moved.dataset.element)}`, { source: map, target: map, swap: "changed", values: { version: map.dataset.version, ...values } });
  };

  const by = { ArrowUp: "earlier", ArrowLeft: "earlier", ArrowDown: "later", ArrowRight: "later" };
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !by[event.key]) return;
    const moved = event.target.closest?.("[data-move]");
    if (!moved || event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    send(moved, { do: by[event.key] });
  });

  let held = null;
  const place = (event) => {
    const over = event.target.closest?.("[data-move]");
    if (!held || !over || over === held) return null;
    if (over.dataset.move === held.dataset.move) return over;
    // Onto what it could stand in: a step onto a stage, a touchpoint onto a step.
    const into = { step: "stage", touchpoint: "step" }[held.dataset.move];
    return into ? over.closest(`[data-move="${into}"]`) : over.closest(`[data-move="${held.dataset.move}"]`);
  };
  const clear = () => document.querySelectorAll(".dropping").forEach((element) => element.classList.remove("dropping"));

  // A handle is what can be dragged: a heading or a name, so that text elsewhere can still be marked.
  document.addEventListener("pointerover", (event) => {
    const handle = event.target.closest?.("[data-move='stage'] > .stagehead, [data-move='step'] > .who, [data-move='touchpoint']");
    if (handle && root(handle)) handle.draggable = true;
  });
  document.addEventListener("dragstart", (event) => {
    held = event.target.draggable ? event.target.closest("[data-move]") : null;
    if (!held) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held.dataset.element);
    held.classList.add("held");
  });
  document.addEventListener("dragover", (event) => {
    const to = place(event);
    if (!to) return;
    event.preventDefault();
    clear();
    to.classList.add("dropping");
  });
  document.addEventListener("drop", (event) => {
    const to = place(event), moved = held;
    if (!to || !moved) return;
    event.preventDefault();
    send(moved, { do: "move", to: to.dataset.move === moved.dataset.move ? to.dataset.element : `end:${to.dataset.element}` });
  });
  document.addEventListener("dragend", () => {
    clear();
    held?.classList.remove("held");
    held = null;
  });
})();
