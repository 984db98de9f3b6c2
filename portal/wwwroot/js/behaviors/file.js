// A form that looks at a file before it sends it (data-beginning names the field): the beginning goes to the preview, the whole file to the import.
(() => {
  const beginning = 1 << 20;
  const last = (form, data) => {
    const name = form.dataset.beginning;
    const file = name && data.get(name);
    if (!(file instanceof File)) return null;
    data.delete(name);
    return { name, file };
  };
  // What is said about a file must come before its bytes, wherever its field stands.
  document.addEventListener("formdata", (event) => {
    const found = last(event.target, event.formData);
    if (found) event.formData.append(found.name, found.file);
  });
  document.addEventListener("htmx:configRequest", (event) => {
    const data = event.detail.formData, found = last(event.detail.elt, data);
    if (!found) return;
    if (found.file.size === 0 && found.file.name === "") event.preventDefault();
    data.append("cut", found.file.size > beginning ? "yes" : "");
    data.append(found.name, found.file.slice(0, beginning), found.file.name);
  });
})();
