// Text between tags looks like code, and code stands between braces.
export function Page({ user, items }: Props) {
  const open = count(items) < 3;
  return (
    <main className={css('page')}>
      <h1>function notAFunction() {'{'} return call(); {'}'}</h1>
      <p>it's text with 'quotes, // no comment and `ticks</p>
      {/* hidden(call) */}
      {items.map((item) => (
        <Item key={item.id} {...rest(item)} onClick={() => select(item)} label="call(no)" />
      ))}
      {open && <Hint text={`a ${translate('hint')} b`} />}
      <>
        {user ? <b>{user.name.trim()}</b> : null} &amp; if (x) while (y)
      </>
    </main>
  );
}
