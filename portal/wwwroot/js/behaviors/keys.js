// "/" goes to the search box. Single keys mean nothing while something is typed.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    const box = document.getElementById("search-words") || document.getElementById("find");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
