defmodule Texts do
  @doc ~S"""
  def hidden(#{x}), do: call(1)
  """
  def texts(name) do
    a = "end #{upper(name)} do \" fn"
    b = 'single #{lower(name)}'
    c = ~r/^def (\w+) do$/i
    d = ~s(paren "quotes" #{inner(name)})
    e = ~w[do end fn]a
    f = ~S|raw #{not_called(1)} \| end|
    g = """
    def text(#{deep(name)})
    """
    h = [?", ?#, ?\s, ?(, ?', ?d]
    i = [:"quoted end", "key do": 1, do: 2, end: 3]
    j = <<1, 2>> <> ~D[2024-01-01]
    {a, b, c, d, e, f, g, h, i, j}
  end

  def after_all, do: 10 / half(2)
end
