// Slashes: closing tags, divisions and regular expressions.
const half = (n: number) => n / 2 / 1;
const a = <br />;
const b = <p title="a/b">{text.replace(/<\/?b>|"/g, '')} / {half(2)}</p>;
const c = [<i key="1"/>, /]>/.test(b) ? one() : two()];
