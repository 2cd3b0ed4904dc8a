// Prints a widget without the page around it: a copy of it, in a frame that nobody sees.

/** Fields hold what was answered beside their attributes; a copy has only those. */
function copy(outer) {
  const made = outer.cloneNode(true);
  const fields = [...made.querySelectorAll('input')];
  outer.querySelectorAll('input').forEach((field, i) => {
    fields[i].checked = field.checked;
    if (field.type !== 'file') fields[i].value = field.value;
  });
  return made;
}

/** Prints `outer`; `sheets(window)` makes its style for another document. Where there is no such frame, all is printed. */
export function print(root, outer, sheets) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', width: 0, height: 0, border: 0, visibility: 'hidden' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.onload = () => {
    const { contentDocument: paper, contentWindow: view } = frame;
    try {
      paper.documentElement.lang = outer.firstChild.lang;
      paper.adoptedStyleSheets = sheets(view);
      paper.body.style.margin = 0;
      paper.body.append(paper.adoptNode(copy(outer)));
    } catch {
      frame.remove();
      window.print();
      return;
    }
    view.onafterprint = () => frame.remove();
    view.focus();
    view.print();
  };
  root.append(frame);
}
