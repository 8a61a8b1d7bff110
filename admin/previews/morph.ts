/**
 * Makes the children of `parent` equal to those of `wanted` and keeps every node that need not change: pictures do not
 * reload, tables keep their scroll position, and the page does not jump while the editor reads.
 */
export function morphChildren(parent: Node, wanted: Node): void {
  const old = [...parent.childNodes];
  const fresh = [...wanted.childNodes];
  let start = 0;
  while (start < old.length && start < fresh.length && isSame(old[start], fresh[start])) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    isSame(old.at(-1 - end), fresh.at(-1 - end))
  )
    end++;
  const changed = old.slice(start, old.length - end);
  const replacing = fresh.slice(start, fresh.length - end);
  const after = old[old.length - end] ?? null;
  for (const [index, node] of replacing.entries()) {
    const before = changed[index];
    if (!before) parent.insertBefore(node, after);
    else if (!morphNode(before, node)) parent.replaceChild(node, before);
  }
  for (const node of changed.slice(replacing.length)) parent.removeChild(node);
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Turns a node into another of its kind in place; false if it is of another kind. */
function morphNode(node: Node, wanted: Node): boolean {
  if (node.nodeName !== wanted.nodeName) return false;
  if (isElement(node) && isElement(wanted)) {
    copyAttributes(node, wanted);
    morphChildren(node, wanted);
  } else {
    node.nodeValue = wanted.nodeValue;
  }
  return true;
}

/** Elements of a frame are not instances of this window's `Element`. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function copyAttributes(element: Element, wanted: Element): void {
  for (const { name } of [...element.attributes]) {
    // What the editor has expanded stays expanded.
    if (!wanted.hasAttribute(name) && name !== 'open') element.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
