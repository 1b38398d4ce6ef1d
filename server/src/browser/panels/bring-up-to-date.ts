/**
 * Makes a part of a page say what another says, and leaves alone what says it already: that keeps its focus and its
 * scrolling, and costs nothing to lay out.
 */
export function bringUpToDate(shown: ParentNode & Node, wanted: ParentNode & Node): void {
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  const isSame = (one: Node | undefined, other: Node | undefined): boolean =>
    one !== undefined && other !== undefined && one.isEqualNode(other);
  while (isSame(before[0], after[0])) {
    before.shift();
    after.shift();
  }
  let behind: ChildNode | null = null;
  while (isSame(before.at(-1), after.at(-1))) {
    behind = before.pop() ?? null;
    after.pop();
  }
  for (const [at, one] of after.entries()) {
    const old = before[at];
    if (old === undefined) shown.insertBefore(one, behind);
    else if (isSame(old, one)) continue;
    else if (old instanceof Element && one instanceof Element && old.tagName === one.tagName) {
      takeAttributes(old, one);
      bringUpToDate(old, one);
    } else old.replaceWith(one);
  }
  for (const old of before.slice(after.length)) old.remove();
}

function takeAttributes(shown: Element, wanted: Element): void {
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}
