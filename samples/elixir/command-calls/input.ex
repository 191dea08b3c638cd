defmodule Router do
  use Plug.Router

  plug :match
  plug Plug.Parsers, parsers: [:json]

  get "/users/:id" do
    send_resp conn, 200, render(id)
  end

  def run(conn) do
    x = conn.assigns.user
    put_in conn.private[:a], x
    assert_called Mod.fun x
    y = x -1
    z = x - 1
    [head | tail] = list y
    each(tail)
    if x == y and not z, do: head
  end
end
