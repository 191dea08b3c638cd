// Elements and attribute names of markup are no facts yet.
export const Text = ({ html }: { html: string }) => (
  <Panel>
    <p dangerouslySetInnerHTML={{ __html: html }} />
  </Panel>
);
