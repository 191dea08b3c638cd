// Dotted, namespaced and dashed names, comments inside a tag.
export function Icons({ menu }: { menu: Menu }) {
  return (
    <menu.Item /* call(no) */ data-a="x => y" aria-label='"quoted"'
      // call(no) > either
      onSelect={handle(1)}>
      <svg:path xlink:href="#a" d={path(1)} />
      <my-element>it&apos;s {`${inner(2)}`} {/* </my-element> */}</my-element>
    </menu.Item>
  );
}

export const Lazy = React.lazy(() => import('./Icons'));
