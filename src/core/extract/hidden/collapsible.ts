const collapses = /collaps|accordion|expand|toggle|tab-?(pane|panel|content)/i;

/** Whether an element is a section that a reader opens and closes: one click away, it counts as visible. */
export function isCollapsible(attribs: Readonly<Record<string, string>>): boolean {
  if (attribs.role === 'tabpanel' || attribs.role === 'region') return true;
  return Object.entries(attribs).some(
    ([name, value]) =>
      collapses.test(name) || ((name === 'class' || name === 'id') && collapses.test(value)),
  );
}
