// Props as types, typed constants, statics and display names.
interface Props extends React.HTMLAttributes<HTMLElement> {
  tone?: 'warm' | 'cold';
  render: (row: Row) => void;
}

type State = { open: boolean } | null;

export const Panel = ({ tone = 'warm', render, ...rest }: Props) => {
  const ref = React.useRef<HTMLDivElement>(null!);
  return <div ref={ref} className={tone} {...rest}>{render(rest)}</div>;
};

Panel.displayName = 'Panel';

enum Tone { Warm = 'warm', Cold = 'cold' }
