// The swap "changed": of a fragment that comes whole only what differs is put in, so that focus, scroll and open folds stay where they are.
(() => {
  const named = (element) => element.id || "";
  const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.nodeType !== 1 || named(a) === named(b));
  const requests = (element) => [...element.attributes].filter((a) => a.name.startsWith("hx-")).map((a) => `${a.name}=${a.value}`).join(" ");

  const take = (old, now) => {
    // htmx has read these when the element came.
    if (requests(old) !== requests(now)) return false;
    for (const { name, value } of [...now.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
    return true;
  };

  const settle = (old, now, fresh) => {
    if (old.isEqualNode(now)) return;
    if (old.nodeType !== 1) { old.data = now.data; return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(old.nodeName) || !take(old, now)) { old.replaceWith(now); fresh.push(now); return; }
    children(old, now, fresh);
  };

  const children = (old, now, fresh) => {
    const known = new Map([...old.children].filter(named).map((child) => [child.id, child]));
    let at = old.firstChild;
    for (const child of [...now.childNodes]) {
      const same = child.nodeType === 1 && named(child) ? known.get(child.id) : null;
      if (same && same.nodeName === child.nodeName) {
        if (same === at) at = at.nextSibling; else old.insertBefore(same, at);
        settle(same, child, fresh);
      } else if (at && alike(at, child) && !(at.nodeType === 1 && named(at))) {
        const next = at.nextSibling;
        settle(at, child, fresh);
        at = next;
      } else {
        old.insertBefore(child, at);
        if (child.nodeType === 1) fresh.push(child);
      }
    }
    while (at) { const next = at.nextSibling; at.remove(); at = next; }
  };

  htmx.defineExtension("changed", {
    isInlineSwap: (style) => style === "changed",
    handleSwap: (style, target, fragment) => {
      if (style !== "changed") return false;
      const now = [...fragment.children].find((child) => child.id === target.id), fresh = [];
      if (!now) return false;
      settle(target, now, fresh);
      return fresh.length ? fresh : [target];
    },
  });
})();
