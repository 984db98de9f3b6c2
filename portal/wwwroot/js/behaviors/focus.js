// The server names the element that takes focus once its answer has settled (header HX-Trigger-After-Settle: focus).
(() => {
  document.addEventListener("focusOn", (event) => {
    const target = document.getElementById(event.detail.value);
    if (!target) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  });
})();
